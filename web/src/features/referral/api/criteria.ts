import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Criterion } from '@/lib/referral';

const LONGEST = 2_000;

/** Transfer criteria that light up for what is written and coded, the most urgent first. */
export function useCriteria(text: string, codes: readonly string[]) {
  const q = text.trim().slice(0, LONGEST);
  return useQuery({
    queryKey: ['criteria', q, codes],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ criteria: Criterion[] }>('/api/referrals/criteria', {
        query: { q: q || undefined, icd10: codes },
        signal,
      });
      return answer.criteria;
    },
    enabled: q !== '' || codes.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
