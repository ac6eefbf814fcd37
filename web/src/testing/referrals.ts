import type { Choice, ReferralView, RegionalRules, Suggestion } from '@/lib/referral';
import { aCase, jiangzhou2, qingxi2, thoracic } from './people';

/** Rules of the demonstration region, as much of them as a page needs. */
export const regionalRules: RegionalRules = {
  version: 'referral@national:1',
  rules: {
    greenChannel: { laterAllowed: ['CONSENT', 'DIAGNOSIS'], consentWithin: 'PT24H' },
    reasons: {
      REFER: [
        { code: 'OPERATION', zh: '需要手术或介入治疗', en: 'Operation needed', needsText: false },
        { code: 'CRITICAL', zh: '病情危重', en: 'Critical condition', needsText: false },
      ],
      DECLINE: [
        { code: 'NO_BED', zh: '暂无床位', en: 'No bed', needsText: false },
        { code: 'OTHER', zh: '其他', en: 'Other', needsText: true },
      ],
    },
    criteria: [
      {
        code: 'SUSPECTED_MALIGNANCY',
        zh: '疑似恶性肿瘤',
        en: 'Suspected malignancy',
        direction: 'UP',
        priority: 'URGENT',
        icd10: ['C'],
        words: ['结节'],
        specialty: '04.05',
        green: false,
      },
    ],
  },
  consentVersion: 'consent@national:1',
  consent: {
    guardianBelowAge: 14,
    consultation: {
      title: '远程会诊知情同意书',
      titleEn: 'Informed consent',
      disclosure: ['医生已向我说明会诊内容和费用。'],
      disclosureEn: ['The doctor has explained content and price.'],
      risks: ['意见可能需要面诊确认。'],
      risksEn: ['It may have to be confirmed face to face.'],
      emergency: '先救治，后补签。',
      emergencyEn: 'Treat first.',
    },
    referral: {
      title: '转诊知情同意书',
      titleEn: 'Informed consent',
      disclosure: ['医生已向我说明病情。'],
      disclosureEn: ['The doctor has explained.'],
      risks: ['转运途中病情可能变化。'],
      risksEn: ['The condition may change.'],
      emergency: '先救治，后补签。',
      emergencyEn: 'Treat first.',
    },
  },
};

export const jiangzhouThoracic: Suggestion = {
  institution: { ...jiangzhou2, phone: null },
  department: { ...thoracic, phone: null },
  direction: 'UP',
  agreement: { id: '018f0000-0000-7000-8000-000000000901', number: '江二医联〔2025〕031号' },
  freeBeds: 3,
  nextSlotAt: null,
  distanceKm: 46,
  medianAnswerMinutes: 40,
  acceptedPercent: 92,
  consortia: ['江州胸外科专科联盟'],
  reasons: ['BED_FREE', 'DEPARTMENT_ALLIANCE', 'FAST_ANSWER'],
};

export const may = (action: string, over: Partial<Choice> = {}): Choice => ({
  action,
  allowed: true,
  primary: false,
  needs: [],
  asks: [],
  missing: [],
  blockedBy: null,
  ...over,
});

/** A referral of Mr Zhou to thoracic surgery in 江州, waiting for the answer of whoever looks. */
export function aReferral(over: Partial<ReferralView> = {}): ReferralView {
  return {
    case: aCase({
      side: 'RESPONDER',
      state: 'SEEN',
      list: 'TO_DO',
      requester: { institution: qingxi2 },
      responder: { institution: jiangzhou2, department: thoracic },
      holder: qingxi2,
    }),
    content: {
      priority: 'URGENT',
      greenChannel: false,
      impression: '右上肺结节待查',
      presentIllness: '咳嗽 3 周，CT 示 18 mm 毛刺结节。',
      diagnoses: [{ code: 'R91', name: '肺部阴影', system: 'ICD-10-CN', version: '2.0' }],
      reason: 'OPERATION',
      criteria: [],
      allergyState: 'NONE',
      visitType: 'OUTPATIENT',
    },
    consent: { id: 'c', agreed: true, deferred: false, signer: '周建国', at: '2026-03-09T01:30:00Z' },
    submittedAt: '2026-03-09T01:40:00Z',
    actions: [],
    ...over,
  };
}
