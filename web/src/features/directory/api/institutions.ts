import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import { asProblem } from '@/lib/problem';
import type { Ref } from '@/lib/wire';

export interface InstitutionLine extends Ref {
  shortName: string;
  kind: string;
  level: string;
  grade?: string | null;
  region: string;
}

export interface DepartmentLine extends Ref {
  code: string;
  specialty: string;
  phone?: string | null;
}

export interface InstitutionView {
  institution: InstitutionLine;
  code?: string | null;
  licence?: string | null;
  address?: string | null;
  phone?: string | null;
  parent?: Ref | null;
  departments: DepartmentLine[];
  consortia: (Ref & { model: string; leads: boolean })[];
  /** Told to the institution itself only. */
  agreementsInForce?: number | null;
}

export type BedState = 'FREE' | 'HELD' | 'OCCUPIED' | 'CLOSED';

export interface BedView {
  id: string;
  number: string;
  authorised: boolean;
  open: boolean;
  staffed: boolean;
  restriction: string;
  state: BedState;
  caseId?: string | null;
}

export interface WardView extends Ref {
  code: string;
  department: string;
  beds: BedView[];
}

export interface BedBoard {
  free: { department: Ref; free: number }[];
  /** Only for the institution itself. */
  wards?: WardView[] | null;
}

export interface Filter {
  q?: string | undefined;
  kind?: string | undefined;
  level?: string | undefined;
}

export function useInstitutions(filter: Filter) {
  return useKeyset<InstitutionLine>(['institutions', 'list', filter], '/api/institutions', { ...filter });
}

export function useInstitution(id: string) {
  return useQuery({
    queryKey: ['institutions', id],
    queryFn: ({ signal }) => api.get<InstitutionView>('/api/institutions/{id}', { path: { id }, signal }),
  });
}

/** Null when the caller may not see them: no agreement in force with the institution. */
export function useBeds(id: string) {
  return useQuery({
    queryKey: ['institutions', id, 'beds'],
    queryFn: async ({ signal }): Promise<BedBoard | null> => {
      try {
        return await api.get<BedBoard>('/api/institutions/{id}/beds', { path: { id }, signal });
      } catch (error) {
        if ([403, 404].includes(asProblem(error).status)) return null;
        throw error;
      }
    },
  });
}

export interface BedChange {
  bed: string;
  open: boolean;
  staffed: boolean;
  occupied: boolean;
  restriction: string;
}

export function useChangeBed(institution: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ bed, ...change }: BedChange) =>
      api.put('/api/institutions/{institution}/beds/{bed}', change, { path: { institution, bed } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['institutions', institution, 'beds'] }),
  });
}
