import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type PageOf } from '@/lib/api';
import type { CaseHeader } from '@/lib/wire';

export interface PatientLine {
  id: string;
  maskedName: string;
  /** GB/T 2261.1 */
  sex: string;
  birthDate: string;
  maskedPhone?: string | null;
  identifiers: { kind: string; masked: string }[];
}

/** Patients of one's institution by name, pinyin, initials, or a whole number; with nothing typed, those registered last. */
export function usePatientSearch(query: string, enabled: boolean) {
  return useQuery({
    queryKey: ['patients', 'find', query],
    queryFn: ({ signal }) =>
      api.get<PageOf<PatientLine>>('/api/patients', { query: { q: query || undefined, limit: 8 }, signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
}

export function usePatient(id: string | undefined) {
  return useQuery({
    queryKey: ['patients', id],
    queryFn: ({ signal }) => api.get<PatientLine>('/api/patients/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    staleTime: 5 * 60_000,
  });
}

/** The patient's referral under way from here, if there is one: no second one is opened. Who has come back may be referred again. */
export function useLiveReferral(patient: string | undefined) {
  return useQuery({
    queryKey: ['cases', 'list', 'live', patient],
    queryFn: async ({ signal }) => {
      const page = await api.get<PageOf<CaseHeader>>('/api/cases', {
        query: { kind: 'referral', patient, open: true, limit: 10 },
        signal,
      });
      return page.items.find((it) => it.side === 'REQUESTER' && it.state !== 'RECEIVED_BACK') ?? null;
    },
    enabled: patient !== undefined,
  });
}

export interface Registration {
  name: string;
  identityNumber?: string | undefined;
  sex?: string | undefined;
  birthDate?: string | undefined;
  birthDateEstimated?: boolean;
  phone?: string | undefined;
  /** The caller has looked at who looks alike, and it is somebody else. */
  anotherPerson?: boolean;
}

export const registerPatient = (it: Registration) =>
  api.post<{ patient: string; warnings: string[] }>('/api/patients', it);
