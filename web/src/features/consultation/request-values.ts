import type { ConsultationMatter, ConsultationRules } from '@/lib/consultation';
import { written } from '@/lib/use-form';

/** The request as it is filled in. */
export interface RequestValues {
  patient: string;
  kind: ConsultationMatter['kind'];
  priority: ConsultationMatter['priority'];
  question: string;
  purpose: string;
  history: string;
  findings: string;
  impression: string;
  treatment: string;
  specialty: string;
  /** Institution and department, as they are offered. */
  place: string;
  /** No agreement leads there: the centre is asked to accept this one case on the region's terms. */
  invitation: boolean;
  expert: string;
  title: string;
  hope: string;
  studies: string[];
  /** Items of the laboratory. */
  laboratory: string[];
}

export const emptyRequest = (patient: string): RequestValues => ({
  patient,
  kind: 'SINGLE',
  priority: 'ROUTINE',
  question: '',
  purpose: '',
  history: '',
  findings: '',
  impression: '',
  treatment: '',
  specialty: '',
  place: '',
  invitation: false,
  expert: '',
  title: '',
  hope: '',
  studies: [],
  laboratory: [],
});

export const valuesOf = (patient: string, it: ConsultationMatter): RequestValues => ({
  patient,
  kind: it.kind,
  priority: it.priority,
  question: it.question ?? '',
  purpose: it.purpose ?? '',
  history: it.history ?? '',
  findings: it.findings ?? '',
  impression: it.impression ?? '',
  treatment: it.treatment ?? '',
  specialty: it.specialty ?? '',
  place: it.institution ? `${it.institution}/${it.department ?? ''}` : '',
  invitation: it.invitation,
  expert: it.expert ?? '',
  title: it.title ?? '',
  hope: it.hopes[0]?.from ?? '',
  studies: [...it.studies],
  laboratory: [...(it.laboratory ?? [])],
});

/** @param minutes how long a session of the kind is planned */
export function matterOf(it: RequestValues, minutes: number): ConsultationMatter {
  const [institution, department] = it.place.split('/');
  const said = {
    question: written(it.question),
    purpose: written(it.purpose),
    history: written(it.history),
    findings: written(it.findings),
    impression: written(it.impression),
    treatment: written(it.treatment),
    specialty: it.specialty || undefined,
    title: written(it.title),
    institution: institution || undefined,
    department: department || undefined,
    expert: it.expert || undefined,
  };
  return {
    kind: it.kind,
    priority: it.kind === 'EMERGENCY' ? 'EMERGENCY' : it.priority,
    hopes: it.hope ? [{ from: it.hope, until: new Date(Date.parse(it.hope) + minutes * 60_000).toISOString() }] : [],
    studies: it.studies,
    laboratory: it.laboratory,
    invitation: it.invitation,
    ...(Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    ) as Partial<ConsultationMatter>),
  };
}

/** What can be asked for: a choice of two is always made. */
type Asked = Exclude<keyof RequestValues, 'invitation'>;

const fields: Record<string, Asked> = {
  QUESTION: 'question',
  PURPOSE: 'purpose',
  HISTORY: 'history',
  FINDINGS: 'findings',
  IMPRESSION: 'impression',
  TREATMENT: 'treatment',
  SPECIALTY: 'specialty',
  EXPERT: 'expert',
  HOPES: 'hope',
};

/** The fields a request of this kind must have. */
export const requiredOf = (rules: ConsultationRules | undefined, kind: ConsultationMatter['kind']) =>
  new Set(['patient', 'place', ...(rules?.kinds[kind]?.required ?? []).map((part) => fields[part] ?? '')] as Asked[]);
