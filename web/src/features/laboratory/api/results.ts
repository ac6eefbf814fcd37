import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';
import { useSpecimenChange } from './specimens';

export type LabResult = Schema<'LabResult'>;
export type Flag = LabResult['flag'];
export type Trend = Schema<'Trend'>;
export type Point = Schema<'Point'>;

/** What holds of a specimen, and what was replaced. */
export function useResults(specimen: string) {
  return useQuery({
    queryKey: ['laboratory', 'specimen', specimen, 'results'],
    queryFn: ({ signal }) => api.get('/api/laboratory/specimens/{id}/results', { path: { id: specimen }, signal }),
    refetchOnWindowFocus: false,
  });
}

export function useEnterResults(specimen: string) {
  return useSpecimenChange((it: Schema<'EnteredValues'>) =>
    api.put('/api/laboratory/specimens/{id}/results', it, { path: { id: specimen } }),
  );
}

export function useTrends(patient: string) {
  return useQuery({
    queryKey: ['laboratory', 'trends', patient],
    queryFn: ({ signal }) => api.get('/api/laboratory/patients/{patient}/trends', { path: { patient }, signal }),
  });
}
