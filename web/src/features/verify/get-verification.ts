import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

export interface PaperVerification {
  kind: string;
  title: string;
  /** False when a newer version of the paper was issued. */
  current: boolean;
  issuedAt: string;
  supersededAt?: string | null;
  facts: { label: string; value: string }[];
}

/** Public: whoever holds the paper may ask. */
export function useVerification(code: string) {
  return useQuery({
    queryKey: ['verifications', code],
    queryFn: ({ signal }) => api.get<PaperVerification>('/api/verifications/{code}', { path: { code }, signal }),
    retry: false,
  });
}
