import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type PageOf } from './api';
import type { ComparedFact } from './diagnosis';
import { LIMIT } from './keyset';
import type { CaseHeader } from './wire';

/** Pictures without an order, and orders without pictures; the server's room `diagnosis` compares them, a person picks. */

export interface StudyProposal {
  study: string;
  modalities: string[];
  /** Civil time in China. */
  examinedAt: string;
  description?: string | null;
  instances: number;
  /** They carry the accession number of the order. */
  numbered: boolean;
  facts: ComparedFact[];
  /** By which facts they cannot be the patient's; empty: nothing speaks against it. */
  contradictions: string[];
  /** Negative: made before the order. */
  minutesFromOrder: number;
}

export interface UnmatchedPictures {
  study: string;
  modalities: string[];
  examinedAt: string;
  description?: string | null;
  accessionNumber?: string | null;
  patientName?: string | null;
  patientNumber?: string | null;
  sex?: string | null;
  birthDate?: string | null;
  instances: number;
}

export interface OrderCandidate {
  case: CaseHeader;
  accessionNumber: string;
  examination: string;
  orderedAt: string;
  numbered: boolean;
  likely: boolean;
  facts: ComparedFact[];
  contradictions: string[];
  minutesFromOrder: number;
}

const ROOT = '/api/remote-diagnoses';

/** A machine does not say that pictures are on their way: look again while somebody waits for them. */
const AGAIN = 15_000;

export function useProposals(id: string, waiting: boolean) {
  return useQuery({
    queryKey: ['cases', id, 'proposals'],
    enabled: waiting,
    refetchInterval: AGAIN,
    queryFn: async ({ signal }) =>
      (await api.get<{ proposals: StudyProposal[] }>(`${ROOT}/${id}/proposals`, { signal })).proposals,
  });
}

export const unmatchedKey = ['diagnoses', 'unmatched'] as const;

export function useUnmatched() {
  return useInfiniteQuery({
    queryKey: unmatchedKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<PageOf<UnmatchedPictures>>(`${ROOT}/unmatched`, { query: { limit: LIMIT, after: pageParam }, signal }),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
}

export function useOrderCandidates(study: string) {
  return useQuery({
    queryKey: [...unmatchedKey, study],
    queryFn: async ({ signal }) =>
      (await api.get<{ orders: OrderCandidate[] }>(`${ROOT}/unmatched/${study}/orders`, { signal })).orders,
  });
}

/** They are no remote diagnosis: they stay in the archive and leave the list. */
export function useLeaveUnmatched() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (study: string) => api.exchange('delete', `${ROOT}/unmatched/${study}`),
    onSettled: () => void queries.invalidateQueries({ queryKey: unmatchedKey }),
  });
}
