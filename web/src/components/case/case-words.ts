import type { Tone } from '@/components/state-tag';
import { type Labels, useLabels, useName } from '@/lib/language';
import type { Party } from '@/lib/wire';
import { caseLabels } from './case-labels';

type Key = typeof caseLabels extends Labels<infer K> ? K : never;
/** GB/T 2261.1: 1 male, 2 female, 0 unknown, 9 not stated. */
const sexes: Record<string, 'sex.MALE' | 'sex.FEMALE'> = { '1': 'sex.MALE', '2': 'sex.FEMALE' };

const known = (key: string): key is Key => key in caseLabels.words['zh-CN'];

const tones: Record<string, Tone> = {
  DRAFT: 'open',
  SUBMITTED: 'waiting',
  SEEN: 'waiting',
  MORE_INFO: 'waiting',
  ACCEPTED: 'moving',
  IN_TRANSIT: 'moving',
  ARRIVED: 'moving',
  IN_CARE: 'moving',
  RETURNED: 'waiting',
  RECEIVED_BACK: 'moving',
  CLOSED: 'done',
  DECLINED: 'waiting',
  WITHDRAWN: 'ended',
  CANCELLED: 'ended',
  NO_SHOW: 'waiting',
  ORDERED: 'open',
  POOL: 'waiting',
  READING: 'moving',
  REFUSED: 'danger',
  FIRST_READ: 'waiting',
  REVIEWING: 'moving',
  DISPUTED: 'waiting',
  ARBITRATING: 'moving',
  SIGNED: 'moving',
  DELIVERED: 'done',
  RETRACTED: 'danger',
  COLLECTED: 'moving',
  RECEIVED: 'moving',
  REJECTED: 'danger',
  RESULTED: 'waiting',
  ALARMED: 'danger',
  CALLING: 'danger',
  ASKED: 'waiting',
  ANSWERED: 'waiting',
  SCHEDULED: 'moving',
  UNDER_WAY: 'moving',
  OPINIONS: 'waiting',
  NOT_HELD: 'waiting',
};

export const toneOf = (state: string): Tone => tones[state] ?? 'open';

/** The words of a case. A word the server knows and we do not yet is shown as the server writes it. */
export function useCaseWords() {
  const t = useLabels(caseLabels);
  const name = useName();
  const word = (group: string, code: string) => (known(`${group}.${code}`) ? t(`${group}.${code}` as Key) : code);
  const partyWords = (party: Party | null | undefined) =>
    party ? [name(party.institution), name(party.department)].filter(Boolean).join(' · ') : t('receiverOpen');
  return {
    t,
    name,
    /** Some kinds of case have words of their own for a stage that others have too. */
    state: (code: string, kind = '') =>
      known(`state.${kind}.${code}`) ? t(`state.${kind}.${code}` as Key) : word('state', code),
    priority: (code: string) => word('priority', code),
    direction: (code: string) => word('direction', code),
    clock: (code: string) => word('clock', code.toLowerCase().replaceAll('_', '-')),
    person: (patient: { sex: string; age?: number | null }) =>
      [t(sexes[patient.sex] ?? 'sex.UNKNOWN'), patient.age == null ? '' : t('age', { count: patient.age })]
        .filter(Boolean)
        .join(' · '),
    /** The other side; what one's own laboratory found has none, and is not looking for one. */
    receiver: (of: { kind: string; responder?: Party | null | undefined }) =>
      !of.responder && of.kind === 'laboratory-diagnosis' ? t('ownLaboratory') : partyWords(of.responder),
    party: partyWords,
  };
}
