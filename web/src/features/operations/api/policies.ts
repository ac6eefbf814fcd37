import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Ref } from '@/lib/wire';

export interface PolicyReach {
  kind: 'NATIONAL' | 'REGION' | 'CONSORTIUM';
  /** A region code of six digits, or the id of a consortium. */
  id?: string | null;
}

export interface PolicyVersionLine {
  id: string;
  scope: PolicyReach;
  version: number;
  effectiveFrom: string;
  effectiveUntil?: string | null;
  digest: string;
  publishedBy: string;
  publishedAt: string;
  note: string;
}

export interface PolicyPackLine {
  pack: string;
  current: PolicyVersionLine[];
}

export interface PolicyPackView {
  pack: string;
  on: string;
  institution: Ref;
  version: string;
  content: Record<string, unknown>;
  layers: PolicyVersionLine[];
  history: PolicyVersionLine[];
}

export interface NewPolicyVersion {
  scope: PolicyReach;
  effectiveFrom: string;
  effectiveUntil?: string | undefined;
  content: object;
  note: string;
}

export function usePolicyPacks() {
  return useQuery({
    queryKey: ['policies', 'list'],
    queryFn: ({ signal }) => api.get<PolicyPackLine[]>('/api/policies', { signal }),
  });
}

export function usePolicyPack(pack: string) {
  return useQuery({
    queryKey: ['policies', pack],
    queryFn: ({ signal }) => api.get<PolicyPackView>('/api/policies/{pack}', { path: { pack }, signal }),
  });
}

export function usePublish(pack: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: NewPolicyVersion) =>
      api.post<PolicyVersionLine>('/api/policies/{pack}/versions', version, { path: { pack } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['policies'] }),
  });
}
