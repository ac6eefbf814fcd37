import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** The newest few; the page of all notices is another room. Drawn anew when the live line tells of a notice. */
export function useLatestNotices() {
  return useQuery({
    queryKey: ['notices', 'latest'],
    queryFn: ({ signal }) => api.get('/api/notices', { query: { limit: 6 }, signal }),
  });
}
