import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

export interface TimelineEntry {
  position: number;
  type: string;
  actor: { name?: string | null; institution?: string | null; institutionName?: string | null };
  occurredAt: string;
  recordedAt: string;
  payload: Record<string, unknown>;
  hash: string;
}

const PAGE = 500;
const PAGES = 6;

/** All that happened, oldest first. A case has dozens of entries; one with thousands is read in a few pages. */
export function useTimeline(id: string) {
  return useQuery({
    queryKey: ['cases', id, 'timeline'],
    queryFn: async ({ signal }) => {
      const entries: TimelineEntry[] = [];
      for (let page = 0; page < PAGES; page++) {
        const answer = await api.get<{ entries: TimelineEntry[]; more: boolean }>('/api/cases/{id}/timeline', {
          path: { id },
          query: { after: entries.at(-1)?.position ?? 0, limit: PAGE },
          signal,
        });
        entries.push(...answer.entries);
        if (!answer.more) break;
      }
      return entries;
    },
  });
}

export interface Verification {
  intact: boolean;
  entries: number;
  brokenAt?: number | null;
  algorithm: string;
  headHash?: string | null;
}

export function useVerification(id: string) {
  return useQuery({
    queryKey: ['cases', id, 'verification'],
    queryFn: ({ signal }) => api.get<Verification>('/api/cases/{id}/timeline/verification', { path: { id }, signal }),
  });
}

export const exportUrl = (id: string) => `/api/cases/${id}/timeline/export`;
