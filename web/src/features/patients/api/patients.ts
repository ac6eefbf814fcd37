import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type PageOf } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { CaseHeader, Sex } from '@/lib/wire';

export type Sight = 'OWN' | 'FULL' | 'SUMMARY' | 'BREAK_GLASS';

export interface Patient {
  id: string;
  maskedName: string;
  sex: Sex;
  birthDate: string;
  birthDateEstimated: boolean;
  maskedPhone?: string | null;
  identifiers: { kind: string; masked: string }[];
  sight: Sight;
}

/** Who the patient is, in clear. Asked for with a reason each time, and never kept. */
export interface Identity {
  name: string;
  sex: Sex;
  birthDate: string;
  phone?: string | null;
  address?: string | null;
  numbers: { kind: string; number: string }[];
}

export interface Registration {
  name: string;
  identityNumber?: string | undefined;
  sex?: string | undefined;
  birthDate?: string | undefined;
  birthDateEstimated?: boolean | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  numbers?: { kind: string; number: string }[] | undefined;
  anotherPerson?: boolean | undefined;
}

export interface Registered {
  patient: string;
  warnings: string[];
}

export function usePatients(q: string | undefined) {
  return useKeyset<Patient>(['patients', 'list', q ?? ''], '/api/patients', { q });
}

export function usePatient(id: string) {
  return useQuery({
    queryKey: ['patients', id],
    queryFn: ({ signal }) => api.get<Patient>('/api/patients/{id}', { path: { id }, signal }),
  });
}

export function useReveal(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post<Identity>('/api/patients/{id}/identity', { reason }, { path: { id } }),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['patients', id, 'reads'] }),
  });
}

export function useRegister() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (registration: Registration) => api.post<Registered>('/api/patients', registration),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['patients', 'list'] }),
  });
}

/** The cases of a patient that the reader's institution is a party to. */
export function useCasesOf(patient: string, enabled: boolean) {
  return useQuery({
    queryKey: ['cases', 'list', 'patient', patient],
    enabled,
    queryFn: ({ signal }) => api.get<PageOf<CaseHeader>>('/api/cases', { query: { patient, limit: 50 }, signal }),
  });
}
