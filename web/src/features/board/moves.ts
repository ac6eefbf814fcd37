import { type Choice, type Wordless, wordless } from './api/actions';

/** Which step brings a card into a column. A state no single step leads to is not in it. */
const stepInto: Record<string, readonly string[]> = {
  SUBMITTED: ['submit', 'redirect'],
  SEEN: ['see', 'reply'],
  MORE_INFO: ['ask'],
  ACCEPTED: ['accept'],
  IN_TRANSIT: ['depart'],
  ARRIVED: ['arrive'],
  IN_CARE: ['admit'],
  RETURNED: ['return'],
  RECEIVED_BACK: ['receive-back'],
  DECLINED: ['decline', 'cancel'],
  NO_SHOW: ['no-show'],
};

export type Move =
  /** `direct`: letting go of the card is enough; otherwise the page of the case asks for words. */
  | { kind: 'allowed'; action: string; direct: Wordless | undefined }
  | { kind: 'blocked'; choice: Choice }
  | { kind: 'none' };

/** What dropping a card on the column of `state` would mean. */
export function moveTo(state: string, from: string, choices: readonly Choice[]): Move {
  if (state === from) return { kind: 'none' };
  const steps = choices.filter((it) => stepInto[state]?.includes(it.action));
  const allowed = steps.find((it) => it.allowed);
  if (allowed) return { kind: 'allowed', action: allowed.action, direct: wordless.find((it) => it === allowed.action) };
  const blocked = steps[0];
  return blocked ? { kind: 'blocked', choice: blocked } : { kind: 'none' };
}
