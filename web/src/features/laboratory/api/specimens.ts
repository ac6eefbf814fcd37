import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type CallOf } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Schema } from '@/lib/wire';

export type Specimen = Schema<'SpecimenView'>;
export type SpecimenState = Specimen['state'];
export type Filter = Pick<NonNullable<CallOf<'get', '/api/laboratory/specimens'>['query']>, 'side' | 'state'>;

export function useSpecimens(filter: Filter) {
  return useKeyset(['laboratory', 'specimens', filter], '/api/laboratory/specimens', { query: filter });
}

export function useSpecimen(id: string) {
  return useQuery({
    queryKey: ['laboratory', 'specimen', id],
    queryFn: ({ signal }) => api.get('/api/laboratory/specimens/{id}', { path: { id }, signal }),
  });
}

/** The tube under the scanner. */
export const scanSpecimen = (code: string) => api.get('/api/laboratory/specimens/scanned', { query: { code } });

/** Whatever happens to a tube, lists and its page are read anew, also after a refusal. */
export function useSpecimenChange<V, R>(mutationFn: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: ['laboratory'] }),
  });
}

export type Ordered = Schema<'OrderedAssay'>;

/** Opens a case where another institution examines; at one's own laboratory there are only tubes. */
export const order = (it: Schema<'NewAssay'>) => api.post('/api/laboratory-diagnoses', it);

/** Who may ask for tests at one's own institution. */
export function useDoctors(institution: string, enabled: boolean) {
  return useQuery({
    queryKey: ['laboratory', 'doctors', institution],
    enabled,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const page = await api.get('/api/practitioners', { query: { institution, limit: 100 }, signal });
      const doctors = page.items.filter((it) => it.roles.some((role) => asking.has(role)));
      return [...new Map(doctors.map((it) => [it.practitioner, it])).values()];
    },
  });
}

const asking = new Set(['PRIMARY_DOCTOR', 'SPECIALIST', 'DEPARTMENT_HEAD']);

export const collect = (id: string) => api.post('/api/laboratory/specimens/{id}/collection', {}, { path: { id } });

export const cancel = (id: string) =>
  api.post('/api/laboratory/specimens/{id}/cancellation', undefined, { path: { id } });

export const collectAgain = (id: string) =>
  api.post('/api/laboratory/specimens/{id}/recollection', undefined, { path: { id } });

export const receive = (id: string) => api.post('/api/laboratory/specimens/{id}/receipt', undefined, { path: { id } });

export const reject = (id: string, it: Schema<'SpecimenRejecting'>) =>
  api.post('/api/laboratory/specimens/{id}/rejection', it, { path: { id } });

/** Where the labels of these tubes are printed from. */
export const labelsUrl = (ids: readonly string[]) =>
  `/api/laboratory/specimens/labels.pdf?${ids.map((it) => `id=${it}`).join('&')}`;
