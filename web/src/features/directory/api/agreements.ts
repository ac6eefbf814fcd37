import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type CallOf } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Schema } from '@/lib/wire';

export type AgreementView = Schema<'AgreementView'>;
export type AgreementSide = Schema<'AgreementSide'>;
export type Filter = Pick<NonNullable<CallOf<'get', '/api/agreements'>['query']>, 'state' | 'endsBefore'>;

export function useAgreements(filter: Filter) {
  return useKeyset(['agreements', 'list', filter], '/api/agreements', { query: filter });
}

export function useAgreement(id: string) {
  return useQuery({
    queryKey: ['agreements', id],
    queryFn: ({ signal }) => api.get('/api/agreements/{id}', { path: { id }, signal }),
  });
}

export function useSign(id: string) {
  return useChange(id, () => api.post('/api/agreements/{id}/signatures', undefined, { path: { id } }));
}

export function useTerminate(id: string) {
  return useChange(id, (reason: string) => api.post('/api/agreements/{id}/termination', { reason }, { path: { id } }));
}

function useChange<V>(id: string, change: (value: V) => Promise<AgreementView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (agreement) => {
      queries.setQueryData(['agreements', id], agreement);
      void queries.invalidateQueries({ queryKey: ['agreements', 'list'] });
    },
  });
}
