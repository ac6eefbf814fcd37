import { useQuery } from '@tanstack/react-query';
import { api, type CallOf } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Schema } from '@/lib/wire';

export type Box = Schema<'BoxView'>;
export type Handling = Schema<'BoxHandling'>;
export type BoxFilter = Pick<NonNullable<CallOf<'get', '/api/laboratory/boxes'>['query']>, 'state'>;

export function useBoxes(filter: BoxFilter) {
  return useKeyset(['laboratory', 'boxes', filter], '/api/laboratory/boxes', { query: filter });
}

export function useBox(id: string) {
  return useQuery({
    queryKey: ['laboratory', 'box', id],
    queryFn: ({ signal }) => api.get('/api/laboratory/boxes/{id}', { path: { id }, signal }),
  });
}

/** What is in it; not for those who only carry. */
export function useContents(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['laboratory', 'box', id, 'specimens'],
    queryFn: ({ signal }) => api.get('/api/laboratory/boxes/{id}/specimens', { path: { id }, signal }),
    enabled,
  });
}

/** The box under the scanner. */
export const scanBox = (code: string) => api.get('/api/laboratory/boxes/scanned', { query: { code } });

export const openBox = (laboratory: string) => api.post('/api/laboratory/boxes', { laboratory });

export const pack = (id: string, code: string) =>
  api.post('/api/laboratory/boxes/{id}/specimens', { code }, { path: { id } });

export const unpack = (id: string, specimen: string) =>
  api.delete('/api/laboratory/boxes/{id}/specimens/{specimen}', { path: { id, specimen } });

export const seal = (id: string, it: Handling) => api.post('/api/laboratory/boxes/{id}/sealing', it, { path: { id } });

export const handOver = (id: string, it: Handling) =>
  api.post('/api/laboratory/boxes/{id}/hand-overs', it, { path: { id } });

export const arrive = (id: string, it: Handling) =>
  api.post('/api/laboratory/boxes/{id}/arrival', it, { path: { id } });

export const receiveAll = (id: string) => api.post('/api/laboratory/boxes/{id}/receipt', undefined, { path: { id } });
