import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type PageOf } from '@/lib/api';

export interface PatientLine {
  id: string;
  maskedName: string;
  sex: string;
  birthDate: string;
  identifiers: { masked: string }[];
}

/** Patients of one's institution by name, pinyin, initials or number; with nothing typed, those registered last. */
export function usePatients(query: string, enabled: boolean) {
  return useQuery({
    queryKey: ['patients', 'find', query],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<PageOf<PatientLine>>('/api/patients', { query: { q: query || undefined, limit: 8 }, signal }),
  });
}

export function usePatient(id: string | undefined) {
  return useQuery({
    queryKey: ['patients', id],
    enabled: id !== undefined,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api.get<PatientLine>('/api/patients/{id}', { path: { id: id ?? '' }, signal }),
  });
}
