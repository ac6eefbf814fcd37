import { isMonth, percent } from '@/components/figures/numbers';
import { consultationKinds } from '@/lib/consultation';
import { to } from '@/lib/paths';
import { type FigureLine, type FigureScope, type Narrower, sides } from './api';
import type { Figure } from './labels';

/** How many of a figure a line counts. */
export const count = (line: { counts: Record<string, number> } | undefined, figure: Figure): number =>
  line?.counts[figure] ?? 0;

export const heldRate = (it: FigureLine | undefined) =>
  percent(count(it, 'HELD'), count(it, 'HELD') + count(it, 'NOT_HELD'));

export const punctuality = (it: FigureLine | undefined) =>
  percent(count(it, 'IN_TIME'), count(it, 'IN_TIME') + count(it, 'LATE'));

/** The address of the cases behind a figure. */
export function casesOf(figure: Figure, scope: FigureScope, narrower: Narrower = {}): string {
  const query = new URLSearchParams({ figure });
  for (const [key, value] of Object.entries({ ...scope, ...narrower })) if (value !== undefined) query.set(key, value);
  return to.consultationFigureCases(query);
}

/** The scope an address names; nothing when it was typed wrongly. */
export function scopeOf(get: (key: string) => string | undefined): FigureScope | undefined {
  const side = sides.find((it) => it === get('side'));
  const from = get('from') ?? '';
  const until = get('to') ?? '';
  if (!side || !isMonth(from) || !isMonth(until)) return undefined;
  return { side, from, to: until, kind: kindOf(get('kind')), partner: get('partner'), specialty: get('specialty') };
}

export const kindOf = (word: string | undefined) => consultationKinds.find((it) => it === word);
