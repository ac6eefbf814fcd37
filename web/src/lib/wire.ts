/** Shapes that several features read. Thin, and replaced by the generated types as the server's document grows. */

export type Permission =
  | 'PATIENT'
  | 'CASE_READ'
  | 'REFERRAL_REQUEST'
  | 'REFERRAL_ANSWER'
  | 'COORDINATE'
  | 'DIRECTORY_READ'
  | 'DIRECTORY_WRITE'
  | 'AGREEMENT_SIGN'
  | 'SUPERVISE'
  | 'POLICY_WRITE'
  | 'OPERATIONS';

export interface Ref {
  id: string;
  name: string;
  nameEn?: string | null;
}

export interface PostView {
  id: string;
  institution: Ref & { kind: string; level: string };
  department?: Ref | null;
  roles: string[];
}

export interface Session {
  account: string;
  username: string;
  name: string;
  post: PostView;
  posts: PostView[];
  permissions: Permission[];
}

/** GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated. */
export type Sex = '0' | '1' | '2' | '9';
export type Priority = 'ROUTINE' | 'URGENT' | 'EMERGENCY';
export type Direction = 'UP' | 'DOWN' | 'LATERAL';
export type Side = 'REQUESTER' | 'RESPONDER' | 'OBSERVER';

export interface Party {
  institution: Ref;
  department?: Ref | null;
  practitioner?: { id: string; name: string; nameEn?: string | null; title?: string | null } | null;
}

export interface Clock {
  name: string;
  startedAt: string;
  /** Absent while it is paused. */
  dueAt?: string | null;
  pausedAt?: string | null;
  remainingSeconds?: number | null;
  overdue: boolean;
}

export interface CaseHeader {
  id: string;
  number: string;
  kind: string;
  state: string;
  version: number;
  priority: Priority;
  greenChannel: boolean;
  title: string;
  patient: { id: string; maskedName: string; sex: Sex; age?: number | null };
  requester: Party;
  responder?: Party | null;
  holder?: Ref | null;
  direction?: Direction | null;
  side: Side;
  list?: 'TO_DO' | 'WAITING' | null;
  unseen: boolean;
  clock?: Clock | null;
  openedAt: string;
  updatedAt: string;
}
