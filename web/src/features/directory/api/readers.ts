import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type ReaderLine = Schema<'ReaderLine'>;
type ReadingRights = Schema<'ReadingRights'>;

const key = ['diagnoses', 'readers'] as const;

/** Who reads at one's own institution; the route knows no other. */
export function useReaders() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await api.get('/api/remote-diagnoses/readers', { signal })).readers,
  });
}

function useReaderChange<V>(change: (value: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: key }) });
}

export function useGrantReading() {
  return useReaderChange(({ practitioner, rights }: { practitioner: string; rights: ReadingRights }) =>
    api.put('/api/remote-diagnoses/readers/{practitioner}', rights, { path: { practitioner } }),
  );
}

export function useEndReading() {
  return useReaderChange((practitioner: string) =>
    api.delete('/api/remote-diagnoses/readers/{practitioner}', { path: { practitioner } }),
  );
}
