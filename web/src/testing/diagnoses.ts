import type { DiagnosisRules, DiagnosisView, PoolLine } from '@/lib/diagnosis';
import { aCase, chakou, qingxi2, respiratory } from './people';
import { may } from './referrals';

/** Rules of remote diagnosis, as much of them as a page needs. */
export const readingRules: DiagnosisRules = {
  examinations: [
    {
      code: 'DX-CHEST',
      zh: '胸部正位片',
      en: 'Chest radiograph',
      modality: 'DX',
      bodyPart: 'CHEST',
      specialty: '32',
      structured: [{ code: 'HEART_RATIO', zh: '心胸比', en: 'Cardiothoracic ratio' }],
    },
  ],
  bodyParts: [{ code: 'CHEST', zh: '胸部', en: 'Chest' }],
  subspecialties: [{ code: 'THORACIC', zh: '胸部专业', en: 'Thoracic', bodyParts: ['CHEST'] }],
  templates: [
    {
      code: 'DX-CHEST-NORMAL',
      zh: '胸片未见异常',
      en: 'Normal chest',
      examinations: ['DX-CHEST'],
      findings: '两肺纹理清晰。',
      impression: '心、肺、膈未见明显异常。',
    },
  ],
  phrases: [{ modality: 'DX', label: '建议复查', text: '建议治疗后复查。' }],
  critical: [{ code: 'TENSION_PNEUMOTHORAX', zh: '张力性气胸', en: 'Tension pneumothorax', modality: 'DX' }],
  reasons: {
    QUALITY: [{ code: 'MOTION', zh: '运动伪影', en: 'Motion artefact', needsText: false }],
    TAKE_OVER: [{ code: 'OTHER', zh: '其他', en: 'Other', needsText: true }],
  },
};

/** A chest film of the township, waiting to be read by whoever looks. */
export function aDiagnosis(over: Partial<DiagnosisView> = {}): DiagnosisView {
  return {
    case: aCase({
      kind: 'diagnosis',
      state: 'POOL',
      side: 'RESPONDER',
      list: 'TO_DO',
      requester: { institution: chakou },
      responder: { institution: qingxi2, department: respiratory },
    }),
    modality: 'DX',
    accessionNumber: 'CK26000001',
    patient: '018f0000-0000-7000-8000-000000000041',
    order: {
      examination: 'DX-CHEST',
      priority: 'URGENT',
      clinicalSummary: '咳嗽 3 周，右肺呼吸音低。',
      impression: '肺炎？',
      reader: { institution: qingxi2.id },
    },
    // biome-ignore lint/style/noNonNullAssertion: it is the one above
    examination: readingRules.examinations[0]!,
    price: { item: 'REMOTE_IMAGING', total: 60, responderShare: 50, agreementNumber: '清县医〔2025〕12号' },
    study: null,
    mine: false,
    alerts: [],
    reports: [],
    times: { orderedAt: '2026-03-09T01:00:00Z' },
    actions: [may('claim', { primary: true })],
    ...over,
  };
}

export const aLine = (of: DiagnosisView): PoolLine => ({
  case: of.case,
  modality: of.modality,
  examination: of.order.examination,
  accessionNumber: of.accessionNumber,
  study: of.study ?? null,
  mine: of.mine,
  forMe: true,
  critical: false,
});
