import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Diagnosis } from '@/lib/referral';

export interface CodedDiagnosis extends Diagnosis {
  english: string;
}

/** ICD-10 by code, name, pinyin or initials. */
export function useDiagnoses(query: string) {
  return useQuery({
    queryKey: ['diagnoses', query],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ diagnoses: CodedDiagnosis[] }>('/api/diagnoses', { query: { q: query }, signal });
      return answer.diagnoses;
    },
    enabled: query !== '',
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  });
}
