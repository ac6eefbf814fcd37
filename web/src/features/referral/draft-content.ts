import type { AllergyState, Diagnosis, ReferralContent, Target, VisitType } from '@/lib/referral';
import type { Priority } from '@/lib/wire';

/** The matter of a referral while it is being written: no holes, so that fields are never half controlled. */
export interface DraftContent {
  priority: Priority;
  greenChannel: boolean;
  visitType: VisitType;
  chiefComplaint: string;
  impression: string;
  diagnoses: readonly Diagnosis[];
  presentIllness: string;
  pastHistory: string;
  treatment: string;
  allergyState: AllergyState;
  allergyText: string;
  reason: string;
  reasonText: string;
  criteria: readonly string[];
  target: Target | null;
}

export type DraftField = keyof DraftContent;
export type TextField = {
  [K in DraftField]: DraftContent[K] extends string ? (string extends DraftContent[K] ? K : never) : never;
}[DraftField];

/** How much the slip can hold. More may be pasted; it stays on the page, and what is over is said. */
export const limits = {
  chiefComplaint: 500,
  impression: 500,
  presentIllness: 4000,
  pastHistory: 2000,
  treatment: 4000,
  allergyText: 500,
  reason: 40,
  reasonText: 500,
} as const satisfies Record<TextField, number>;

export const emptyDraft: DraftContent = {
  priority: 'ROUTINE',
  greenChannel: false,
  visitType: 'OUTPATIENT',
  chiefComplaint: '',
  impression: '',
  diagnoses: [],
  presentIllness: '',
  pastHistory: '',
  treatment: '',
  allergyState: 'UNKNOWN',
  allergyText: '',
  reason: '',
  reasonText: '',
  criteria: [],
  target: null,
};

export const textFields = Object.keys(limits) as TextField[];

export function fromWire(it: ReferralContent): DraftContent {
  const texts = Object.fromEntries(textFields.map((field) => [field, it[field] ?? ''])) as Record<TextField, string>;
  return {
    ...texts,
    priority: it.priority,
    greenChannel: it.greenChannel,
    visitType: it.visitType ?? 'OUTPATIENT',
    diagnoses: it.diagnoses ?? [],
    allergyState: it.allergyState ?? 'UNKNOWN',
    criteria: it.criteria ?? [],
    target: it.target ? targetOf(it.target) : null,
  };
}

const targetOf = (it: Target): Target => ({
  institution: it.institution,
  ...(it.department ? { department: it.department } : {}),
  ...(it.practitioner ? { practitioner: it.practitioner } : {}),
});

/** What is sent: an empty text is no text, and no text is longer than the slip can hold. */
export function toWire(it: DraftContent): ReferralContent {
  const texts = Object.fromEntries(
    textFields.map((field) => [field, it[field].trim() === '' ? null : it[field].slice(0, limits[field])]),
  );
  return {
    ...texts,
    priority: it.priority,
    greenChannel: it.greenChannel,
    visitType: it.visitType,
    diagnoses: [...it.diagnoses],
    allergyState: it.allergyState,
    criteria: [...it.criteria],
    target: it.target,
  };
}

/** By how many characters a text is longer than the slip can hold. */
export const surplus = (it: DraftContent, field: TextField): number => Math.max(0, it[field].length - limits[field]);

export const isWhole = (it: DraftContent): boolean => textFields.every((field) => surplus(it, field) === 0);

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A field that was changed here and somewhere else. What was written here stays; the other is offered. */
export interface Conflict {
  field: DraftField;
  theirs: DraftContent[DraftField];
}

/** Three-way: what only one side changed is taken from that side. */
export function merge(
  base: DraftContent,
  mine: DraftContent,
  theirs: DraftContent,
): { content: DraftContent; conflicts: Conflict[] } {
  const content: Record<string, unknown> = { ...mine };
  const conflicts: Conflict[] = [];
  for (const field of Object.keys(emptyDraft) as DraftField[]) {
    if (same(mine[field], theirs[field]) || same(theirs[field], base[field])) continue;
    if (same(mine[field], base[field])) content[field] = theirs[field];
    else conflicts.push({ field, theirs: theirs[field] });
  }
  return { content: content as unknown as DraftContent, conflicts };
}
