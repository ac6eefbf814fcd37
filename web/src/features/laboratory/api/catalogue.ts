import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type Catalogue = Schema<'LaboratoryCatalogue'>;
export type TestItem = Schema<'TestItem'>;
export type Place = Schema<'LaboratoryPlace'>;

/** What a laboratory examines and how; one's own institution's where none is named. */
export function useCatalogue(laboratory?: string) {
  return useQuery({
    queryKey: ['laboratory', 'catalogue', laboratory ?? ''],
    queryFn: ({ signal }) => api.get('/api/laboratory/catalogue', { query: { laboratory }, signal }),
    staleTime: 10 * 60_000,
  });
}

/** Who may examine what one collects, oneself first. */
export function useLaboratories() {
  return useQuery({
    queryKey: ['laboratory', 'laboratories'],
    queryFn: ({ signal }) => api.get('/api/laboratory/laboratories', { signal }),
    staleTime: 60_000,
  });
}

export interface PatientLine {
  id: string;
  maskedName: string;
  sex: string;
  birthDate: string;
}

/** Patients of one's institution by name, pinyin, initials or a whole number. */
export function usePatientSearch(q: string) {
  return useQuery({
    queryKey: ['patients', 'find', q],
    queryFn: ({ signal }) => api.get('/api/patients', { query: { q: q || undefined, limit: 10 }, signal }),
  });
}
