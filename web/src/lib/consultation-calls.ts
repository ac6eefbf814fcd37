import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api';
import type { Schema } from './wire';

/** What one's own centre telephoned about a case; nobody else sees it. */
export type NotedCall = Schema<'NotedCall'>;
export type NewCall = Schema<'Calling'>;

const PATH = '/api/consultations/{id}/calls';
const key = (id: string) => ['consultations', 'calls', id] as const;

export function useCalls(id: string) {
  return useQuery({
    queryKey: key(id),
    queryFn: ({ signal }) => api.get(PATH, { path: { id }, signal }),
  });
}

export function useNoteCall(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (call: NewCall) => api.post<Schema<'NotedCallList'>>(`/api/consultations/${id}/calls`, call),
    onSuccess: (calls) => {
      queries.setQueryData(key(id), calls);
      void queries.invalidateQueries({ queryKey: ['consultations', 'desk'] });
    },
  });
}
