import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Schema } from '@/lib/wire';

/** Who the patient is, in clear. Asked for with a reason each time, and never kept. */
export type Identity = Schema<'Identity'>;
export type Registration = Schema<'PatientRegistration'>;

export function usePatients(q: string | undefined) {
  return useKeyset(['patients', 'list', q ?? ''], '/api/patients', { query: { q } });
}

export function usePatient(id: string) {
  return useQuery({
    queryKey: ['patients', id],
    queryFn: ({ signal }) => api.get('/api/patients/{id}', { path: { id }, signal }),
  });
}

export function useReveal(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => api.post('/api/patients/{id}/identity', { reason }, { path: { id } }),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['patients', id, 'reads'] }),
  });
}

export function useRegister() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (registration: Registration) => api.post('/api/patients', registration),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['patients', 'list'] }),
  });
}

/** The cases of a patient that the reader's institution is a party to. */
export function useCasesOf(patient: string) {
  return useQuery({
    queryKey: ['cases', 'list', 'patient', patient],
    queryFn: ({ signal }) => api.get('/api/cases', { query: { patient, limit: 50 }, signal }),
  });
}
