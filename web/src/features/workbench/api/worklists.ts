import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { LIMIT, useKeyset } from '@/lib/keyset';
import { countsKey } from '@/lib/live';
import type { Schema } from '@/lib/wire';

export type Worklist = 'to-do' | 'waiting' | 'unseen' | 'overdue';
export type Counts = Schema<'WorklistCounts'>;

export const worklistKey = (list: Worklist) => ['worklists', 'list', list] as const;

/** Sorted by the server: urgency, then the clock. */
export function useWorklist(list: Worklist) {
  return useKeyset(worklistKey(list), '/api/worklists/{list}', { path: { list } });
}

/** The first page as it would be drawn now. */
export const firstPage = (list: Worklist) =>
  api.get('/api/worklists/{list}', { path: { list }, query: { limit: LIMIT } });

export function useCounts() {
  return useQuery({
    queryKey: countsKey,
    queryFn: ({ signal }) => api.get('/api/worklists/counts', { signal }),
  });
}

/** Patients between two institutions right now. */
export function useOnTheWay() {
  return useQuery({
    queryKey: ['cases', 'list', 'on-the-way'],
    queryFn: ({ signal }) => api.get('/api/cases', { query: { state: 'IN_TRANSIT', limit: 10 }, signal }),
  });
}
