import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Schema } from '@/lib/wire';

export type FigureSet = Schema<'FigureSet'>;
export type FigureLine = Schema<'FigureLine'>;
export type FigureCounts = Schema<'FigureCounts'>;
export type FigureSpan = Schema<'FigureSpan'>;
export type FigureSide = 'REQUESTER' | 'RESPONDER';

/** Which diagnoses are counted: of one's own institution on a side, in the months from … to, both included. */
export interface FigureScope {
  side: FigureSide;
  from: string;
  to: string;
  partner?: string | undefined;
  modality?: string | undefined;
}

export function useFigures(scope: FigureScope) {
  return useQuery({
    queryKey: ['diagnoses', 'figures', scope],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get('/api/remote-diagnoses/figures', { query: scope, signal }),
  });
}

/** The cases behind a figure, the newest order first. */
export function useFigureCases(figure: string, scope: FigureScope) {
  return useKeyset(['diagnoses', 'figure-cases', figure, scope], '/api/remote-diagnoses/figures/cases', {
    query: { ...scope, figure },
  });
}
