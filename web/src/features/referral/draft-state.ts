import type { Problem } from '@/lib/problem';
import type { ReferralContent, ReferralView, Signature } from '@/lib/referral';
import type { Conflict, DraftContent } from './draft-content';

/** What the keeper asks of the server; each answers the referral as it is afterwards. */
export interface DraftServer {
  open(patient: string, content: ReferralContent): Promise<ReferralView>;
  save(id: string, version: number, content: ReferralContent): Promise<ReferralView>;
  read(id: string): Promise<ReferralView>;
  consent(id: string, version: number, signature: Signature): Promise<ReferralView>;
  submit(id: string, version: number): Promise<ReferralView>;
  discard(id: string, version: number): Promise<ReferralView>;
}

export type SaveState =
  /** Nothing has been written. */
  | { kind: 'idle' }
  /** Written, and on its way in a moment. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** The line is down; everything is in this browser. */
  | { kind: 'offline' }
  | { kind: 'refused'; problem: Problem }
  /** The patient already has a live referral from here. */
  | { kind: 'taken'; id: string; number: string }
  /** Somebody else sent or discarded this draft. */
  | { kind: 'gone'; id: string };

export interface DraftState {
  patient: string | undefined;
  content: DraftContent;
  id: string | undefined;
  /** The server's last answer: names, consent, what is missing. */
  view: ReferralView | undefined;
  save: SaveState;
  conflicts: readonly Conflict[];
  /** Words of an earlier visit were put back. */
  restored: number | undefined;
}

export interface DraftStart {
  patient?: string | undefined;
  view?: ReferralView | undefined;
  content?: Partial<DraftContent>;
}
