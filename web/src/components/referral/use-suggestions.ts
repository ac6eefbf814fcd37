import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Suggestion } from '@/lib/referral';

/** Whom to ask, best first. With a specialty only those who have it. */
export function useSuggestions(specialty: string | undefined, enabled = true) {
  return useQuery({
    queryKey: ['suggestions', specialty ?? null],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ suggestions: Suggestion[] }>('/api/referrals/suggestions', {
        query: { specialty },
        signal,
      });
      return answer.suggestions;
    },
    enabled,
    placeholderData: keepPreviousData,
  });
}
