import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';

export interface Notice {
  id: string;
  kind: string;
  caseId?: string | null;
  title: string;
  at: string;
  readAt?: string | null;
  urgent: boolean;
}

export const noticesKey = (unread: boolean) => ['notices', 'list', unread ? 'unread' : 'all'] as const;

/** Newest first. */
export function useNotices(unread: boolean) {
  return useKeyset<Notice>(noticesKey(unread), '/api/notices', { unread: unread || undefined });
}

/** Some, or all of them. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (what: { ids: string[] } | { all: true }) => api.post('/api/notices/read', what),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
}
