import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type PolicyReach = Schema<'PolicyReach'>;
export type PolicyVersionLine = Schema<'PolicyVersionLine'>;

/** Written by hand: the document of the server does not describe a body that holds free JSON. */
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
    queryFn: ({ signal }) => api.get('/api/policies', { signal }),
  });
}

export function usePolicyPack(pack: string) {
  return useQuery({
    queryKey: ['policies', pack],
    queryFn: ({ signal }) => api.get('/api/policies/{pack}', { path: { pack }, signal }),
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
