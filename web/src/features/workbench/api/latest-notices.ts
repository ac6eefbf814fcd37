import { useQuery } from '@tanstack/react-query';
import { api, type PageOf } from '@/lib/api';

export interface LatestNotice {
  id: string;
  caseId?: string | null;
  title: string;
  at: string;
  readAt?: string | null;
  urgent: boolean;
}

/** The newest few; the page of all notices is another room. Follows the unread count, which the live line keeps. */
export function useLatestNotices() {
  return useQuery({
    queryKey: ['notices', 'latest'],
    queryFn: ({ signal }) => api.get<PageOf<LatestNotice>>('/api/notices', { query: { limit: 6 }, signal }),
  });
}
