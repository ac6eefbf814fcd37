import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type Swap = Schema<'SwapView'>;

/** Swaps that wait: those one proposed, and those that ask for one's answer. */
export function useSwaps() {
  return useQuery({ queryKey: ['duty', 'swaps'], queryFn: ({ signal }) => api.get('/api/duty/swaps', { signal }) });
}

export function useLeaveDuty(turn: string) {
  return useDutyChange((it: Schema<'DutyLeaving'>) => api.post('/api/duty/{turn}/leave', it, { path: { turn } }));
}

export function useCoverDuty(turn: string) {
  return useDutyChange((it: Schema<'DutyCovering'>) => api.post('/api/duty/{turn}/cover', it, { path: { turn } }));
}

export function useProposeSwap(turn: string) {
  return useDutyChange((it: Schema<'NewSwap'>) => api.post('/api/duty/{turn}/swap', it, { path: { turn } }));
}

export function useHandOver(turn: string) {
  return useDutyChange((it: Schema<'HandoverNote'>) => api.put('/api/duty/{turn}/handover', it, { path: { turn } }));
}

export function useTakeOver() {
  return useDutyChange((turn: string) => api.post('/api/duty/{turn}/handover/taken', undefined, { path: { turn } }));
}

export function useAcceptSwap() {
  return useDutyChange((swap: string) => api.post('/api/duty/swaps/{swap}/accept', undefined, { path: { swap } }));
}

export function useEndSwap() {
  return useDutyChange((swap: string) => api.delete('/api/duty/swaps/{swap}', { path: { swap } }));
}

/** Also after a refusal the roster is read anew: somebody else may have changed it. */
function useDutyChange<V, R>(mutationFn: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['duty'] }) });
}
