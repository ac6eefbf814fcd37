import type { FigureCounts, FigureScope } from './api/figures';
import type { Figure } from './figures-labels';

/** The months up to `last` (2026-03), oldest first. */
export function monthsUntil(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - count + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** A share in whole percent; nothing where there is nothing to share. */
export function percent(part: number, whole: number): string | undefined {
  return whole > 0 ? `${Math.round((part / whole) * 100)}%` : undefined;
}

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

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The scope an address names; nothing when it was typed wrongly. */
export function scopeOf(get: (key: string) => string | undefined): FigureScope | undefined {
  const side = get('side');
  const from = get('from') ?? '';
  const to = get('to') ?? '';
  if ((side !== 'REQUESTER' && side !== 'RESPONDER') || !MONTH.test(from) || !MONTH.test(to)) return undefined;
  return { side, from, to, partner: get('partner'), modality: get('modality') };
}
