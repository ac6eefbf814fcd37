import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api';
import type { Choice, Signature } from './referral';
import type { CaseHeader, Schema } from './wire';

/** A question to experts elsewhere, as the server's room `consultation` writes it. */
export type ConsultationView = Omit<Schema<'ConsultationView'>, 'case' | 'actions'> & {
  case: CaseHeader;
  actions: Choice[];
};
export type ConsultationMatter = Schema<'ConsultationMatter'>;
export type ConsultationKind = ConsultationMatter['kind'];
export type ConsultationRules = Schema<'ConsultationRules'>;
export type Seat = Schema<'SeatView'>;
export type AskablePlace = Schema<'AskablePlace'>;
export type AskableExpert = Schema<'AskableExpert'>;
export type SuggestedExpert = Schema<'SuggestedExpert'>;
export type ExpertLine = Schema<'ExpertLine'>;
export type ExpertRecord = Schema<'ExpertRecord'>;

export const consultationKinds = [
  'ADVICE',
  'SINGLE',
  'JOINT',
  'NAMED',
  'EMERGENCY',
  'DISCUSSION',
  'OUTPATIENT',
  'TEACHING',
] as const satisfies readonly ConsultationKind[];

const ROOT = '/api/consultations';

/** Everything about one case starts with its key, so that the live line refreshes it. */
export const consultationKey = (id: string) => ['cases', id, 'consultation'] as const;
export const consultationReportUrl = (id: string) => `${ROOT}/${id}/report.pdf`;
export const opinionUrl = (id: string, practitioner: string) => `${ROOT}/${id}/opinions/${practitioner}.pdf`;

export function useConsultation(id: string | undefined) {
  return useQuery({
    queryKey: consultationKey(id ?? 'none'),
    enabled: id !== undefined,
    queryFn: ({ signal }) => api.get<ConsultationView>(`${ROOT}/${id}`, { signal }),
  });
}

export function useConsultationRules() {
  return useQuery({
    queryKey: ['consultations', 'rules'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api.get<ConsultationRules>(`${ROOT}/rules`, { signal }),
  });
}

/** Whom one may ask, nearest first. */
export function useAskablePlaces(specialty: string) {
  return useQuery({
    queryKey: ['consultations', 'places', specialty],
    queryFn: async ({ signal }) =>
      (
        await api.get<{ places: AskablePlace[] }>(`${ROOT}/places`, {
          query: { specialty: specialty || undefined },
          signal,
        })
      ).places,
  });
}

export function useAskableExperts(institution: string | undefined) {
  return useQuery({
    queryKey: ['consultations', 'experts-of', institution],
    enabled: institution !== undefined,
    queryFn: async ({ signal }) =>
      (await api.get<{ experts: AskableExpert[] }>(`${ROOT}/places/${institution}/experts`, { signal })).experts,
  });
}

export function useSuggestedExperts(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['cases', id, 'experts'],
    enabled,
    queryFn: async ({ signal }) =>
      (await api.get<{ experts: SuggestedExpert[] }>(`${ROOT}/${id}/experts`, { signal })).experts,
  });
}

export const openConsultation = (patient: string, matter: ConsultationMatter) =>
  api.post<ConsultationView>(ROOT, { patient, matter });

export const writeConsultation = (id: string, version: number, matter: ConsultationMatter) =>
  api.put<ConsultationView>(`${ROOT}/${id}`, matter, { version });

export const consentToConsultation = (id: string, version: number, signature: Signature) =>
  api.post<ConsultationView>(`${ROOT}/${id}/consent`, signature, { version });

export const actOnConsultation = (id: string, { action, version, body }: ConsultationStep) =>
  api.post<ConsultationView>(`${ROOT}/${id}/actions/${action}`, body, { version });

export interface ConsultationStep {
  action: string;
  version: number;
  body?: unknown;
}

/** Takes a step, one after the other; the answer is the case afterwards. */
export function useConsultationStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `consultation ${id}` },
    mutationFn: (step: ConsultationStep) => actOnConsultation(id, step),
    onSuccess: (view) => {
      queries.setQueryData(consultationKey(id), view);
      void queries.invalidateQueries({
        queryKey: ['cases', id],
        predicate: (it) => it.queryKey[2] !== 'consultation',
      });
      void queries.invalidateQueries({ queryKey: ['consultations'] });
      void queries.invalidateQueries({ queryKey: ['worklists'] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['cases', id] }),
  });
}
