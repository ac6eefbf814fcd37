import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api';
import { asProblem } from './problem';
import type { Choice, Diagnosis as CodedDiagnosis, Reason } from './referral';
import type { CaseHeader, Priority } from './wire';

/** Shapes of a remote diagnosis, as the server's room `diagnosis` writes them. */

export type Agreement = 'FULL' | 'MINOR' | 'MAJOR';
export const agreements: readonly Agreement[] = ['FULL', 'MINOR', 'MAJOR'];

export interface DiagnosisOrder {
  examination: string;
  priority: Priority;
  clinicalSummary: string;
  impression?: string | null;
  question?: string | null;
  reader: { institution: string; department?: string | null };
}

export interface StructuredFinding {
  code: string;
  value: string;
  unit?: string | null;
}

export interface ReportPicture {
  file: string;
  instance?: string | null;
  frame?: number | null;
  caption?: string | null;
}

export interface ReportContent {
  template?: string | null;
  findings?: string | null;
  impression?: string | null;
  structured?: StructuredFinding[] | null;
  diagnoses?: CodedDiagnosis[] | null;
  keyImages?: ReportPicture[] | null;
  comparedWith?: string | null;
  clinicAgreement?: Agreement | null;
}

export interface ReaderName {
  practitioner: string;
  name: string;
  title?: string | null;
}

export interface Reading {
  reader: ReaderName;
  content: ReportContent;
  at: string;
}

export interface CriticalAlert {
  id: string;
  code: string;
  finding: string;
  raisedBy: string;
  raisedAt: string;
  acknowledgedBy?: string | null;
  actionTaken?: string | null;
  acknowledgedAt?: string | null;
}

export type IdentityFact = 'PATIENT_NUMBER' | 'NAME' | 'BIRTH_DATE' | 'SEX';

/** One fact as the pictures and the patient's record say it. */
export interface ComparedFact {
  fact: IdentityFact;
  likeness: 'AGREES' | 'DIFFERS' | 'UNSAID';
  inPictures?: string | null;
  ofPatient?: string | null;
}

/** Pictures that contradict the patient they came for; open until somebody answers for them. */
export interface PictureDoubt {
  study: string;
  facts: ComparedFact[];
  at: string;
  confirmedBy?: string | null;
  because?: string | null;
}

export interface SignedReport {
  version: number;
  content: ReportContent;
  expert: ReaderName;
  firstReader?: ReaderName | null;
  signedAt: string;
  code: string;
  reason?: string | null;
  deliveredBy?: string | null;
  deliveredAt?: string | null;
}

export interface StructuredItem {
  code: string;
  zh: string;
  en: string;
  unit?: string | null;
}

export interface Examination {
  code: string;
  zh: string;
  en: string;
  modality: string;
  bodyPart: string;
  specialty: string;
  structured: StructuredItem[];
}

export interface DiagnosisView {
  case: CaseHeader;
  modality: string;
  accessionNumber: string;
  patient: string;
  order: DiagnosisOrder;
  examination: Examination;
  price: { item: string; total?: number | null; responderShare?: number | null; agreementNumber: string };
  study?: string | null;
  claim?: { reader: ReaderName; at: string } | null;
  mine: boolean;
  draft?: ReportContent | null;
  firstReading?: Reading | null;
  secondReading?: Reading | null;
  concordance?: { grade: Agreement; reason?: string | null; gradedBy: ReaderName; at: string } | null;
  refusal?: { reason: string; whatToDo: string; by: ReaderName; at: string } | null;
  doubt?: PictureDoubt | null;
  alerts: CriticalAlert[];
  reports: SignedReport[];
  times: {
    orderedAt: string;
    acquiredAt?: string | null;
    promisedAt?: string | null;
    claimedAt?: string | null;
    firstReadAt?: string | null;
    signedAt?: string | null;
    deliveredAt?: string | null;
  };
  actions: Choice[];
}

export interface PoolLine {
  case: CaseHeader;
  modality: string;
  examination: string;
  accessionNumber: string;
  study?: string | null;
  claimedBy?: string | null;
  mine: boolean;
  forMe: boolean;
  critical: boolean;
}

export type DiagnosisReasons = 'QUALITY' | 'TAKE_OVER' | 'CANCEL' | 'RETRACT' | 'ADDENDUM';

export interface DiagnosisRules {
  examinations: Examination[];
  bodyParts: { code: string; zh: string; en: string }[];
  subspecialties: { code: string; zh: string; en: string; bodyParts: string[] }[];
  templates: { code: string; zh: string; en: string; examinations: string[]; findings: string; impression: string }[];
  phrases: { modality: string; label: string; text: string }[];
  critical: { code: string; zh: string; en: string; modality: string }[];
  reasons: Record<string, Reason[]>;
}

const ROOT = '/api/remote-diagnoses';

/** Everything about one case starts with its key, so that the live line refreshes it. */
export const diagnosisKey = (id: string) => ['cases', id, 'diagnosis'] as const;
export const poolKey = ['diagnoses', 'pool'] as const;
export const reportUrl = (id: string, version: number) => `${ROOT}/${id}/reports/${version}.pdf`;

/** One diagnosis; null for a case of another kind. */
export function useDiagnosis(id: string | undefined) {
  return useQuery({
    queryKey: diagnosisKey(id ?? 'none'),
    enabled: id !== undefined,
    queryFn: async ({ signal }): Promise<DiagnosisView | null> => {
      try {
        return await api.get<DiagnosisView>(`${ROOT}/${id}`, { signal });
      } catch (error) {
        if (asProblem(error).is('diagnosis/unknown')) return null;
        throw error;
      }
    },
  });
}

/** The region's rules: what may be ordered, what a report may begin with, what is critical. They change once in months. */
export function useDiagnosisRules() {
  return useQuery({
    queryKey: ['diagnoses', 'rules'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => api.get<{ version: string; rules: DiagnosisRules }>(`${ROOT}/rules`, { signal }),
  });
}

export interface DiagnosisStep {
  action: string;
  version: number;
  body?: unknown;
}

/** Takes a step, one after the other; the answer is the diagnosis afterwards. */
export function useDiagnosisStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `diagnosis ${id}` },
    mutationFn: ({ action, version, body }: DiagnosisStep) =>
      api.post<DiagnosisView>(`${ROOT}/${id}/actions/${action}`, body, { version }),
    onSuccess: (view) => {
      queries.setQueryData(diagnosisKey(id), view);
      void queries.invalidateQueries({
        queryKey: ['cases', id],
        predicate: (it) => it.queryKey[2] !== 'diagnosis',
      });
      void queries.invalidateQueries({ queryKey: ['diagnoses'], predicate: (it) => it.queryKey[1] !== 'rules' });
      void queries.invalidateQueries({ queryKey: ['worklists'] });
    },
  });
}

/** Keeps what is being written; the version of the case does not move. */
export const keepDraft = (id: string, content: ReportContent) => api.put(`${ROOT}/${id}/draft`, content);

export const orderDiagnosis = (patient: string, order: DiagnosisOrder) =>
  api.post<DiagnosisView>(ROOT, { patient, order });

export interface ReadingInstitution {
  institution: string;
  name: string;
  nameEn: string;
  department?: string | null;
  departmentName?: string | null;
  departmentNameEn?: string | null;
  agreementNumber: string;
}

/** Whom an examination may be sent to. */
export function useReadingInstitutions(examination: string) {
  return useQuery({
    queryKey: ['diagnoses', 'reading-institutions', examination],
    enabled: examination !== '',
    queryFn: async ({ signal }) =>
      (
        await api.get<{ institutions: ReadingInstitution[] }>(`${ROOT}/reading-institutions`, {
          query: { examination },
          signal,
        })
      ).institutions,
  });
}
