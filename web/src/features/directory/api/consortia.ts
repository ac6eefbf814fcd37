import { useQuery } from '@tanstack/react-query';
import { api, type CallOf } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';

export type Filter = Pick<NonNullable<CallOf<'get', '/api/consortia'>['query']>, 'q' | 'model'>;
export type Model = NonNullable<Filter['model']>;

export function useConsortia(filter: Filter) {
  return useKeyset(['consortia', 'list', filter], '/api/consortia', { query: filter });
}

export function useConsortium(id: string) {
  return useQuery({
    queryKey: ['consortia', id],
    queryFn: ({ signal }) => api.get('/api/consortia/{id}', { path: { id }, signal }),
  });
}

export function useMembers(id: string) {
  return useKeyset(['consortia', id, 'members'], '/api/consortia/{id}/members', { path: { id } });
}
