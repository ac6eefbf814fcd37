import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { CaseHeader } from '@/lib/wire';

export interface BoardColumn {
  state: string;
  cards: CaseHeader[];
  /** The column has more cards than are sent. */
  more: boolean;
}

export interface Board {
  columns: BoardColumn[];
}

export const boardKey = ['boards', 'referral'] as const;

/** The open referrals of the institution by state, each column sorted by its clocks. */
export function useBoard(options: { every?: number } = {}) {
  return useQuery({
    queryKey: boardKey,
    queryFn: ({ signal }) => api.get<Board>('/api/boards/referral', { signal }),
    refetchOnWindowFocus: false,
    refetchInterval: options.every ?? false,
  });
}
