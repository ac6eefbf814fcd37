import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Suggestion } from '@/lib/referral';

interface Asked {
  /** Only those who have it. */
  specialty?: string | undefined;
  /** A case that goes on to somebody else. */
  passedOn?: string | undefined;
}

/** Whom to ask, best first. */
export function useSuggestions({ specialty, passedOn }: Asked, enabled = true) {
  return useQuery({
    queryKey: ['suggestions', specialty ?? null, passedOn ?? null],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ suggestions: Suggestion[] }>('/api/referrals/suggestions', {
        query: { specialty, case: passedOn },
        signal,
      });
      return answer.suggestions;
    },
    enabled,
    placeholderData: keepPreviousData,
  });
}
