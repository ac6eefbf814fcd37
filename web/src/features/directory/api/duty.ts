import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';

/** Who is on duty in one's own institution now and later today (a day in China). */
export function useDutyToday() {
  const day = dayOf(now());
  return useQuery({
    queryKey: ['duty', day],
    queryFn: ({ signal }) =>
      api.get('/api/duty', {
        query: { from: `${day}T00:00:00+08:00`, to: `${day}T23:59:59+08:00` },
        signal,
      }),
    select: (turns) => turns.filter((it) => Date.parse(it.until) > now()),
  });
}
