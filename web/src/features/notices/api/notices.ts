import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import { unreadKey } from '@/lib/live';
import type { Schema } from '@/lib/wire';

export type Notice = Schema<'NoticeLine'>;

export const noticesKey = (unread: boolean) => ['notices', 'list', unread ? 'unread' : 'all'] as const;

/** Newest first. */
export function useNotices(unread: boolean) {
  return useKeyset(noticesKey(unread), '/api/notices', { query: { unread } });
}

/** Some, those of a case, or all of them. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (what: Schema<'NoticesRead'>) => api.post('/api/notices/read', what),
    onSuccess: (unread) => {
      queries.setQueryData(unreadKey, unread);
      void queries.invalidateQueries({ queryKey: ['notices', 'list'] });
      void queries.invalidateQueries({ queryKey: ['notices', 'latest'] });
    },
  });
}
