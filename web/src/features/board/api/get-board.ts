import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type BoardColumn = Schema<'BoardColumn'>;

export const boardKey = ['boards', 'referral'] as const;

/** The open referrals of the institution by state, each column sorted by its clocks. */
export function useBoard(options: { every?: number } = {}) {
  return useQuery({
    queryKey: boardKey,
    queryFn: ({ signal }) => api.get('/api/boards/{kind}', { path: { kind: 'referral' }, signal }),
    refetchOnWindowFocus: false,
    refetchInterval: options.every ?? false,
  });
}
