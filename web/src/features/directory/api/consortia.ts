import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Ref } from '@/lib/wire';

export interface ConsortiumView extends Ref {
  model: string;
  lead: Ref;
  region?: string | null;
  since: string;
  until?: string | null;
  members: number;
}

export interface MemberLine {
  id: string;
  institution: Ref;
  level: string;
  department?: Ref | null;
  role: string;
  since: string;
}

export function useConsortia(filter: { q?: string | undefined; model?: string | undefined }) {
  return useKeyset<ConsortiumView>(['consortia', 'list', filter], '/api/consortia', { ...filter });
}

export function useConsortium(id: string) {
  return useQuery({
    queryKey: ['consortia', id],
    queryFn: ({ signal }) => api.get<ConsortiumView>('/api/consortia/{id}', { path: { id }, signal }),
  });
}

export function useMembers(id: string) {
  return useKeyset<MemberLine>(['consortia', id, 'members'], `/api/consortia/${encodeURIComponent(id)}/members`);
}
