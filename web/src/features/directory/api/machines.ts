import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type CalledTitle = Schema<'CalledTitle'>;
export type Machine = Schema<'Peer'>;

const key = (institution: string) => ['machines', institution] as const;
const ROOT = '/api/institutions/{institution}/application-entities';

/** The titles of an institution and its machines, those that were in use too. */
export function useMachines(institution: string) {
  return useQuery({
    queryKey: key(institution),
    queryFn: ({ signal }) => api.get(ROOT, { path: { institution }, signal }),
  });
}

/** Where machines call. */
export function useDicomPorts(institution: string) {
  return useQuery({
    queryKey: ['machines', 'ports'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api.get(`${ROOT}/ports`, { path: { institution }, signal }),
  });
}

function useMachineChange<V>(institution: string, change: (value: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: key(institution) }),
  });
}

export function useAddTitle(institution: string) {
  return useMachineChange(institution, (it: Schema<'TitleForm'>) =>
    api.post(`${ROOT}/titles`, it, { path: { institution } }),
  );
}

export function useEndTitle(institution: string) {
  return useMachineChange(institution, (title: string) =>
    api.delete(`${ROOT}/titles/{title}`, { path: { institution, title } }),
  );
}

/** Without an id it is a new one. */
export function useKeepMachine(institution: string, peer?: string) {
  return useMachineChange(institution, (it: Schema<'PeerForm'>) =>
    peer
      ? api.put(`${ROOT}/peers/{peer}`, it, { path: { institution, peer } })
      : api.post(`${ROOT}/peers`, it, { path: { institution } }),
  );
}

export function useEndMachine(institution: string) {
  return useMachineChange(institution, (peer: string) =>
    api.delete(`${ROOT}/peers/{peer}`, { path: { institution, peer } }),
  );
}

/** Calls the machine; nothing of it changes. */
export function useEcho(institution: string) {
  return useMutation({
    mutationFn: (peer: string) => api.post(`${ROOT}/peers/{peer}/echo`, undefined, { path: { institution, peer } }),
  });
}
