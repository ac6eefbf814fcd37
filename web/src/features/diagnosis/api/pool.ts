import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type PageOf } from '@/lib/api';
import { type PoolLine, poolKey } from '@/lib/diagnosis';
import { LIMIT } from '@/lib/keyset';
import type { CaseHeader } from '@/lib/wire';

/** What waits to be read here: urgency first, then the promised time. */
export function usePool() {
  return useInfiniteQuery({
    queryKey: poolKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<PageOf<PoolLine>>('/api/remote-diagnoses/pool', { query: { limit: LIMIT, after: pageParam }, signal }),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnWindowFocus: false,
  });
}

export type Show = 'open' | 'ended' | 'all';

/** The diagnoses of one's institution, newest change first. */
export function useDiagnoses(show: Show) {
  return useInfiniteQuery({
    queryKey: ['diagnoses', 'list', show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<PageOf<CaseHeader>>('/api/remote-diagnoses', {
        query: { open: show === 'all' ? undefined : show === 'open', limit: LIMIT, after: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
}

/** Looking at a case is said once a visit. */
export const sayLooked = (id: string) =>
  api.post('/api/cases/{id}/seen', undefined, { path: { id } }).catch(() => undefined);
