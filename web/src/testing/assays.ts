import type { AssayAlert, AssayLine, AssayView } from '@/lib/assay';
import { aCase, chakou, qingxi2 } from './people';
import { may } from './referrals';

/** A potassium beyond the bound. */
export const potassium: AssayLine = {
  specimen: 's1',
  tube: '100000000101',
  item: 'K',
  zh: '钾',
  en: 'Potassium',
  value: '6.8',
  unit: 'mmol/L',
  low: 3.5,
  high: 5.3,
  flag: 'VERY_HIGH',
  enteredBy: '段清',
  enteredAt: '2026-03-09T02:00:00Z',
};

/** What rings because of it. */
export const ringing: AssayAlert = {
  id: 'a1',
  specimen: 's1',
  item: 'K',
  zh: '钾',
  en: 'Potassium',
  value: '6.8',
  unit: 'mmol/L',
  low: 3.5,
  high: 5.3,
  flag: 'VERY_HIGH',
  enteredBy: '段清',
  raisedAt: '2026-03-09T02:00:00Z',
};

/** Blood of the township at the county laboratory, with a potassium nobody has answered yet, as its doctor sees it. */
export function anAssay(over: Partial<AssayView> = {}): AssayView {
  return {
    case: aCase({
      kind: 'laboratory-diagnosis',
      state: 'RESULTED',
      side: 'REQUESTER',
      list: 'TO_DO',
      requester: { institution: chakou },
      responder: { institution: qingxi2 },
    }),
    patient: '018f0000-0000-7000-8000-000000000041',
    order: { laboratory: qingxi2.id, panels: ['ELECTROLYTES'], priority: 'ROUTINE', impression: '糖尿病肾病' },
    panels: [{ code: 'ELECTROLYTES', zh: '电解质', en: 'Electrolytes' }],
    price: { item: 'REMOTE_LABORATORY', total: 28, responderShare: 70, agreementNumber: '清医共体〔2026〕01号' },
    tubes: [{ id: 's1', code: '100000000101', container: 'SST', items: 5, state: 'REPORTED' }],
    lines: [potassium],
    alerts: [ringing],
    reports: [],
    times: { orderedAt: '2026-03-09T01:00:00Z' },
    cancelReasons: [{ code: 'OTHER', zh: '其他', en: 'Other', needsText: true }],
    actions: [may('acknowledge', { primary: true })],
    ...over,
  };
}
