import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';

export interface DutyView {
  id: string;
  kind: string;
  department?: string | null;
  name: string;
  phone?: string | null;
  from: string;
  until: string;
}

/** Who is on duty in one's own institution today (a day in China). */
export function useDutyToday(enabled: boolean) {
  const day = dayOf(now());
  return useQuery({
    queryKey: ['duty', day],
    enabled,
    queryFn: ({ signal }) =>
      api.get<DutyView[]>('/api/duty', {
        query: { from: `${day}T00:00:00+08:00`, to: `${day}T23:59:59+08:00` },
        signal,
      }),
  });
}
