import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ConsultationKind } from '@/lib/consultation';
import { useKeyset } from '@/lib/keyset';
import type { Language } from '@/lib/language';
import type { Schema } from '@/lib/wire';
import type { Figure } from './labels';

export type FigureSet = Schema<'ConsultationFigureSet'>;
export type FigureLine = Schema<'ConsultationFigureLine'>;
export type ExpertLine = Schema<'ExpertFigureLine'>;

export const sides = ['RESPONDER', 'REQUESTER', 'INVITED'] as const;
export type FigureSide = (typeof sides)[number];

/** Which consultations are counted: of one's own institution on a side, first sent in the months from … to, both included. */
export interface FigureScope {
  side: FigureSide;
  from: string;
  to: string;
  kind?: ConsultationKind | undefined;
  partner?: string | undefined;
  specialty?: string | undefined;
}

/** Of the cases behind a figure only those of one expert, or for one reason. */
export interface Narrower {
  expert?: string | undefined;
  reason?: string | undefined;
}

export function useFigures(scope: FigureScope) {
  return useQuery({
    queryKey: ['consultations', 'figures', scope],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get('/api/consultations/figures', { query: scope, signal }),
  });
}

/** The cases behind a figure, the newest first. */
export function useFigureCases(figure: Figure, scope: FigureScope, narrower: Narrower) {
  return useKeyset(['consultations', 'figure-cases', figure, scope, narrower], '/api/consultations/figures/cases', {
    query: { ...scope, ...narrower, figure },
  });
}

/** The address of the same figures as a workbook. */
export function workbookUrl(scope: FigureScope, language: Language): string {
  const query = new URLSearchParams(language === 'en' ? { lang: 'en' } : {});
  for (const [key, value] of Object.entries(scope)) if (value !== undefined) query.set(key, value);
  return `/api/consultations/figures.xlsx?${query}`;
}
