import { useQuery } from '@tanstack/react-query';
import { api, type PageOf } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import { countsKey } from '@/lib/live';
import type { CaseHeader } from '@/lib/wire';

export type Worklist = 'to-do' | 'waiting' | 'unseen' | 'overdue';

export interface Counts {
  toDo: number;
  waiting: number;
  unseen: number;
  overdue: number;
}

export const worklistKey = (list: Worklist) => ['worklists', 'list', list] as const;

/** Sorted by the server: urgency, then the clock. */
export function useWorklist(list: Worklist) {
  return useKeyset<CaseHeader>(worklistKey(list), `/api/worklists/${list}`);
}

export function useCounts() {
  return useQuery({
    queryKey: countsKey,
    queryFn: ({ signal }) => api.get<Counts>('/api/worklists/counts', { signal }),
  });
}

/** Patients between two institutions right now. */
export function useOnTheWay() {
  return useQuery({
    queryKey: ['cases', 'list', 'on-the-way'],
    queryFn: ({ signal }) =>
      api.get<PageOf<CaseHeader>>('/api/cases', { query: { state: 'IN_TRANSIT', limit: 10 }, signal }),
  });
}
