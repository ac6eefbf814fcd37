import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Schema } from '@/lib/wire';

export type ProjectionState = Schema<'ProjectionState'>;
export type DeadLetter = Schema<'DeadLetter'>;

export function useProjections() {
  return useQuery({
    queryKey: ['operations', 'projections'],
    queryFn: ({ signal }) => api.get('/api/operations/projections', { signal }),
    refetchInterval: 5_000,
  });
}

export function useDeadLetters() {
  return useKeyset(['operations', 'dead-letters'], '/api/operations/dead-letters');
}

export type Settling = { id: string; how: 'retry' } | { id: string; how: 'discard'; reason: string };

/** Shows the entry to its projection again, or gives it up with a reason. */
export function useSettle() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (it: Settling): Promise<void> => {
      const path = { id: it.id };
      switch (it.how) {
        case 'retry':
          return api.post('/api/operations/dead-letters/{id}/retry', undefined, { path });
        case 'discard':
          return api.post('/api/operations/dead-letters/{id}/discard', { reason: it.reason }, { path });
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
}
