import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type CallOf } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import { asProblem } from '@/lib/problem';
import type { Schema } from '@/lib/wire';

export type InstitutionView = Schema<'InstitutionView'>;
export type BedBoard = Schema<'BedBoardView'>;
export type WardView = Schema<'WardView'>;
export type BedView = Schema<'BedView'>;

export type Filter = Pick<NonNullable<CallOf<'get', '/api/institutions'>['query']>, 'q' | 'kind' | 'level'>;

export function useInstitutions(filter: Filter) {
  return useKeyset(['institutions', 'list', filter], '/api/institutions', { query: filter });
}

export function useInstitution(id: string) {
  return useQuery({
    queryKey: ['institutions', id],
    queryFn: ({ signal }) => api.get('/api/institutions/{id}', { path: { id }, signal }),
  });
}

/** Null when the caller may not see them: no agreement in force with the institution. */
export function useBeds(institution: string) {
  return useQuery({
    queryKey: ['institutions', institution, 'beds'],
    queryFn: async ({ signal }): Promise<BedBoard | null> => {
      try {
        return await api.get('/api/institutions/{institution}/beds', { path: { institution }, signal });
      } catch (error) {
        if ([403, 404].includes(asProblem(error).status)) return null;
        throw error;
      }
    },
  });
}

export function useChangeBed(institution: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ bed, ...change }: Schema<'BedChange'> & { bed: string }) =>
      api.put('/api/institutions/{institution}/beds/{bed}', change, { path: { institution, bed } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['institutions', institution, 'beds'] }),
  });
}
