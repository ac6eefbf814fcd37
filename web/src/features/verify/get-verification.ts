import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** Public: whoever holds the paper may ask. */
export function useVerification(code: string) {
  return useQuery({
    queryKey: ['verifications', code],
    queryFn: ({ signal }) => api.get('/api/verifications/{code}', { path: { code }, signal }),
    retry: false,
  });
}
