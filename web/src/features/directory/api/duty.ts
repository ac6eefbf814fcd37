import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import type { Schema } from '@/lib/wire';

/** Turns of one's own institution on these days, both included. */
export function useRoster(first: string, last: string) {
  return useQuery({
    queryKey: ['duty', first, last],
    queryFn: ({ signal }) =>
      api.get('/api/duty', {
        query: { from: `${first}T00:00:00+08:00`, to: `${last}T23:59:59+08:00` },
        signal,
      }),
  });
}

/** Who is on duty in one's own institution now and later today (a day in China). */
export function useDutyToday() {
  const day = dayOf(now());
  const { data } = useRoster(day, day);
  return data?.filter((it) => Date.parse(it.until) > now());
}

export function useAssignDuty() {
  return useRosterChange((it: Schema<'NewDuty'>) => api.post('/api/duty', it));
}

export function useCancelDuty() {
  return useRosterChange((turn: string) => api.delete('/api/duty/{turn}', { path: { turn } }));
}

/** Also after a refusal the roster is read anew: somebody else may have changed it. */
function useRosterChange<V, R>(mutationFn: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['duty'] }) });
}
