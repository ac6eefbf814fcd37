import type { CaseHeader, Direction, Priority, Ref, Side } from './wire';

/** Shapes of a referral, as the server's room `referral` writes them. */

export type VisitType = 'OUTPATIENT' | 'INPATIENT' | 'EMERGENCY';
export type AllergyState = 'YES' | 'NONE' | 'UNKNOWN';

export interface Diagnosis {
  code: string;
  name: string;
  system: string;
  version: string;
}

/** Whom the patient is sent to; without a department the referral centre there decides. */
export interface Target {
  institution: string;
  department?: string | null;
  practitioner?: string | null;
}

export interface ReferralContent {
  priority: Priority;
  greenChannel: boolean;
  visitType?: VisitType | null;
  chiefComplaint?: string | null;
  impression?: string | null;
  diagnoses?: Diagnosis[] | null;
  presentIllness?: string | null;
  pastHistory?: string | null;
  treatment?: string | null;
  allergyState?: AllergyState | null;
  allergyText?: string | null;
  reason?: string | null;
  reasonText?: string | null;
  criteria?: string[] | null;
  target?: Target | null;
}

export interface Place extends Ref {
  phone?: string | null;
}

export interface Choice {
  action: string;
  allowed: boolean;
  primary: boolean;
  needs: string[];
  asks: string[];
  missing: string[];
  blockedBy?: {
    code: string;
    whoCan?: { side?: Side | null; institutionName?: string | null; permission: string } | null;
  } | null;
}

export interface ConsentState {
  id: string;
  agreed: boolean;
  /** Treated first, to be signed later. */
  deferred: boolean;
  signer: string;
  at: string;
}

export interface Arrangement {
  bed?: string | null;
  bedName?: string | null;
  slot?: string | null;
  department: string;
  departmentName: string;
  practitioner?: string | null;
  practitionerName?: string | null;
  admitAt: string;
  notes?: string | null;
}

export interface Transport {
  means: string;
  plate?: string | null;
  escort?: string | null;
  phone?: string | null;
  expectedAt?: string | null;
  departedAt: string;
}

export interface ReturnPlan {
  diagnosis: string;
  admissionNumber?: string | null;
  mainResults?: string | null;
  treatment: string;
  nextPlan: string;
  rehabilitation?: string | null;
  medication?: string | null;
  cautions?: string | null;
  followUpOn: string[];
  writtenAt: string;
  writtenBy: string;
}

export interface ReferralView {
  case: CaseHeader;
  content: ReferralContent;
  targetInstitution?: Place | null;
  targetDepartment?: Place | null;
  consent?: ConsentState | null;
  question?: { question: string; askedAt: string; answer?: string | null; answeredAt?: string | null } | null;
  arrangement?: Arrangement | null;
  transport?: Transport | null;
  refusal?: { kind: string; reason: string; text?: string | null; institutionName: string; at: string } | null;
  returnPlan?: ReturnPlan | null;
  outcome?: string | null;
  submittedAt?: string | null;
  answeredAt?: string | null;
  arrivedAt?: string | null;
  actions: Choice[];
}

/** Lists of coded reasons in the region's rules. */
export type ReasonList = 'REFER' | 'DECLINE' | 'WITHDRAW' | 'CANCEL' | 'REDIRECT' | 'NO_SHOW' | 'OUTCOME';

export interface Reason {
  code: string;
  zh: string;
  en: string;
  needsText: boolean;
}

export interface Criterion {
  code: string;
  zh: string;
  en: string;
  direction: Direction;
  priority: Priority;
  icd10: string[];
  words: string[];
  specialty?: string | null;
  green: boolean;
}

export interface ReferralRules {
  greenChannel: { laterAllowed: string[]; consentWithin: string };
  reasons: Record<string, Reason[]>;
  criteria: Criterion[];
}

/** What a patient is told before deciding (rules §2.1). */
export interface ConsentText {
  title: string;
  titleEn: string;
  disclosure: string[];
  disclosureEn: string[];
  risks: string[];
  risksEn: string[];
  emergency: string;
  emergencyEn: string;
}

/** The rules of the caller's region. */
export interface RegionalRules {
  version: string;
  rules: ReferralRules;
  consentVersion: string;
  consent: { guardianBelowAge: number; referral: ConsentText; consultation: ConsentText };
}

export interface Suggestion {
  institution: Place;
  department?: Place | null;
  direction: Direction;
  agreement: { id: string; number: string };
  freeBeds: number;
  nextSlotAt?: string | null;
  distanceKm?: number | null;
  medianAnswerMinutes?: number | null;
  acceptedPercent?: number | null;
  consortia: string[];
  reasons: string[];
}

/** What the patient, or who decides for them, said. DEFERRED is treated first and signed later: green channel only. */
export interface Signature {
  decision: 'AGREED' | 'REFUSED' | 'DEFERRED';
  how?: 'PAPER' | 'TABLET_SIGNATURE' | 'VERBAL' | undefined;
  signer?: string | undefined;
  /** GB/T 4761; 01 is the patient. */
  relation?: string | undefined;
  phone?: string | undefined;
  /** Why it is deferred. */
  reason?: string | undefined;
  /** A PNG as a data URL. */
  signature?: string | undefined;
}

/** PARTIES: all parties at once. HOLDER: the side that laid it and whoever has the patient, so the receiver on arrival. */
export type FileSight = 'PARTIES' | 'HOLDER';

export interface CaseFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  storedAt: string;
  sight: FileSight;
  /** One's own side laid it, and may take it back. */
  own: boolean;
}

/** Everything about one referral starts with this key, so that the live line refreshes it. */
export const referralKey = (id: string) => ['referrals', id] as const;
export const caseFilesKey = (id: string) => ['cases', id, 'files'] as const;
