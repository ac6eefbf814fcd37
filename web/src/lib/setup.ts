import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api';
import type { Schema } from './wire';

const setupKey = ['setup'] as const;

/** Whether this house is empty and waits to be set up. */
export function useSetupOpen(): boolean | undefined {
  return useQuery({
    queryKey: setupKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => api.get('/api/setup', { signal }),
  }).data?.open;
}

export function useSetUp() {
  return useMutation({ mutationFn: (it: Schema<'SetupRequest'>) => api.post('/api/setup', it) });
}

/** What the page knew of the house is over. */
export function useSetupDone(): () => void {
  const queries = useQueryClient();
  return () => queries.setQueryData(setupKey, { open: false });
}
