import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { asProblem } from '@/lib/problem';
import { type ReferralView, referralKey } from '@/lib/referral';
import type { CaseHeader, Clock } from '@/lib/wire';

export interface SeenBy {
  institution: string;
  institutionName: string;
  name: string;
  at: string;
}

export interface CaseDetail {
  header: CaseHeader;
  clocks: { state: string; face: Clock }[];
  seenBy: SeenBy[];
}

export function useCase(id: string) {
  return useQuery({
    queryKey: ['cases', id, 'detail'],
    queryFn: ({ signal }) => api.get<CaseDetail>('/api/cases/{id}', { path: { id }, signal }),
  });
}

/** The matter of a referral; null for a case of another kind. Asked for once it is known that the case is one. */
export function useReferral(id: string, kind: string | undefined) {
  return useQuery({
    queryKey: referralKey(id),
    enabled: kind === 'referral',
    queryFn: async ({ signal }): Promise<ReferralView | null> => {
      try {
        return await api.get<ReferralView>('/api/referrals/{id}', { path: { id }, signal });
      } catch (error) {
        if (asProblem(error).is('referral/unknown')) return null;
        throw error;
      }
    },
  });
}

/** Looking at a case is said once a visit. */
export const sayLooked = (id: string) =>
  api.post('/api/cases/{id}/seen', undefined, { path: { id } }).catch(() => undefined);
