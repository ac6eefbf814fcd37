import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';

export interface ProjectionState {
  name: string;
  /** Entries not read yet; counted to 10,000 at most. */
  behind: number;
  /** How long the oldest of them has waited. */
  lagSeconds: number;
  movedAt: string;
  attempts: number;
  nextAttemptAt?: string | null;
  lastError?: string | null;
  deadLetters: number;
}

export interface DeadLetter {
  id: string;
  projection: string;
  entry: number;
  streamKind: string;
  stream: string;
  type: string;
  attempts: number;
  error: string;
  diedAt: string;
}

export function useProjections() {
  return useQuery({
    queryKey: ['operations', 'projections'],
    queryFn: ({ signal }) => api.get<ProjectionState[]>('/api/operations/projections', { signal }),
    refetchInterval: 5_000,
  });
}

export function useDeadLetters() {
  return useKeyset<DeadLetter>(['operations', 'dead-letters'], '/api/operations/dead-letters');
}

export function useSettle() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (it: { id: string; how: 'retry' } | { id: string; how: 'discard'; reason: string }) =>
      api.post('/api/operations/dead-letters/{id}/{how}', it.how === 'discard' ? { reason: it.reason } : {}, {
        path: { id: it.id, how: it.how },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
}
