import { isMonth, percent } from '@/components/figures/numbers';
import type { FigureCounts, FigureScope } from './api/figures';
import type { Figure } from './figures-labels';

export const punctuality = (it: FigureCounts) => percent(it.inTime, it.inTime + it.late);
export const refusal = (it: FigureCounts) => percent(it.refused, it.acquired);
export const concordance = (it: FigureCounts) =>
  percent(it.agreed + it.agreedMinor, it.agreed + it.agreedMinor + it.disputed);

/** The address of the cases behind a figure. */
export function casesQuery(figure: Figure, scope: FigureScope): URLSearchParams {
  const query = new URLSearchParams({ figure, side: scope.side, from: scope.from, to: scope.to });
  if (scope.partner) query.set('partner', scope.partner);
  if (scope.modality) query.set('modality', scope.modality);
  return query;
}

/** The scope an address names; nothing when it was typed wrongly. */
export function scopeOf(get: (key: string) => string | undefined): FigureScope | undefined {
  const side = get('side');
  const from = get('from') ?? '';
  const to = get('to') ?? '';
  if ((side !== 'REQUESTER' && side !== 'RESPONDER') || !isMonth(from) || !isMonth(to)) return undefined;
  return { side, from, to, partner: get('partner'), modality: get('modality') };
}
