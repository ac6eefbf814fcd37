import type { ReferralRules, ReferralView } from '@/lib/referral';
import { type DraftContent, isWhole } from './draft-content';

/** What sending still needs, in the order of the page. Each is also the id of the control that mends it (`draft-<part>`). */
export type Part =
  | 'patient'
  | 'impression'
  | 'diagnoses'
  | 'presentIllness'
  | 'reason'
  | 'reasonText'
  | 'receiver'
  | 'agreement'
  | 'consent'
  | 'surplus';

export const anchorOf = (part: Part): string => `draft-${part === 'agreement' ? 'receiver' : part}`;

const filled = (text: string) => text.trim() !== '';

/**
 * The server's `missing` of the submit action, told apart field by field and known at once. What the green channel allows to come
 * later is the region's rule.
 *
 * @param consented the consent is recorded, or filled in and recorded with sending
 */
export function missingParts(
  patient: string | undefined,
  it: DraftContent,
  consented: boolean,
  view: ReferralView | undefined,
  rules: ReferralRules | undefined,
): Part[] {
  const later = it.greenChannel ? (rules?.greenChannel.laterAllowed ?? []) : [];
  const told = view?.actions.find((action) => action.action === 'submit')?.missing ?? [];
  const reason = rules?.reasons.REFER?.find((one) => one.code === it.reason);
  const uncovered =
    it.target !== null && told.includes('AGREEMENT') && view?.content.target?.institution === it.target.institution;
  const parts: [Part, boolean][] = [
    ['patient', !patient],
    ['impression', !filled(it.impression) && !later.includes('SUMMARY')],
    ['diagnoses', it.diagnoses.length === 0 && !later.includes('DIAGNOSIS')],
    ['presentIllness', !filled(it.presentIllness) && !later.includes('SUMMARY')],
    ['reason', !it.reason && !later.includes('SUMMARY')],
    ['reasonText', Boolean(reason?.needsText) && !filled(it.reasonText)],
    ['surplus', !isWhole(it)],
    ['receiver', it.target === null],
    ['agreement', uncovered],
    ['consent', !consented && !later.includes('CONSENT')],
  ];
  return parts.filter(([, lacks]) => lacks).map(([part]) => part);
}
