import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { type ReferralView, referralKey } from '@/lib/referral';

/** A draft as the server has it, to be written on. Read once: from then on the keeper knows better. */
export function useDraftView(id: string | undefined) {
  return useQuery({
    queryKey: [...referralKey(id ?? 'none'), 'draft'],
    queryFn: ({ signal }) => api.get<ReferralView>('/api/referrals/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
