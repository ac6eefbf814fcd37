import { expect, it } from 'vitest';
import { monthsUntil } from '@/components/figures/numbers';
import type { FigureCounts } from './api/figures';
import { casesQuery, concordance, punctuality, refusal, scopeOf } from './figures';

const counts = (over: Partial<FigureCounts>) =>
  ({ inTime: 0, late: 0, refused: 0, acquired: 0, agreed: 0, agreedMinor: 0, disputed: 0, ...over }) as FigureCounts;

it('counts months back over the turn of a year', () => {
  expect(monthsUntil('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsUntil('2026-12', 2)).toEqual(['2026-11', '2026-12']);
});

it('has no rate where nothing was counted', () => {
  expect(punctuality(counts({}))).toBeUndefined();
  expect(punctuality(counts({ inTime: 2, late: 1 }))).toBe('67%');
  expect(refusal(counts({ refused: 1, acquired: 8 }))).toBe('13%');
  expect(concordance(counts({ agreed: 1, agreedMinor: 1, disputed: 2 }))).toBe('50%');
});

it('leads to the cases and back to the same scope', () => {
  const scope = { side: 'RESPONDER', from: '2026-01', to: '2026-03', partner: undefined, modality: 'CT' } as const;
  const query = casesQuery('LATE', scope);
  expect(query.get('figure')).toBe('LATE');
  expect(scopeOf((key) => query.get(key) ?? undefined)).toEqual(scope);
  query.set('from', 'March');
  expect(scopeOf((key) => query.get(key) ?? undefined)).toBeUndefined();
});
