import type { VisitType } from '@/lib/referral';
import { createSetting } from '@/lib/setting';

/** Where this doctor sees patients: what was chosen last is what is proposed next. */
export const visitType = createSetting<VisitType>('mailian.visit-type', 'OUTPATIENT', [
  'OUTPATIENT',
  'INPATIENT',
  'EMERGENCY',
]);
