import { describe, expect, it } from 'vitest';
import { clock, hoursShown, instantOf, mondayOf, pieceOn, plusDays } from './spans';

describe('a span on a day in China', () => {
  const night = { from: '2026-12-31T14:00:00Z', until: '2026-12-31T18:00:00Z' };

  it('is cut at midnight, also between two years', () => {
    expect(pieceOn('2026-12-31', night)).toEqual({ from: 22 * 60, until: 24 * 60 });
    expect(pieceOn('2027-01-01', night)).toEqual({ from: 0, until: 2 * 60 });
    expect(pieceOn('2027-01-02', night)).toBeUndefined();
  });

  it('that ends at midnight is not on the next day', () => {
    expect(pieceOn('2026-11-26', { from: '2026-11-25T10:00:00Z', until: '2026-11-25T16:00:00Z' })).toBeUndefined();
  });

  it('is said as a clock shows it', () => {
    expect(clock(510)).toBe('08:30');
    expect(clock(1440)).toBe('24:00');
    expect(instantOf('2026-11-25', 510)).toBe('2026-11-25T00:30:00.000Z');
  });
});

it('shows the working day and what reaches beyond it', () => {
  expect(hoursShown([{ from: 540, until: 600 }])).toEqual({ from: 8, until: 18 });
  expect(hoursShown([{ from: 390, until: 1210 }])).toEqual({ from: 6, until: 21 });
});

it('begins weeks on Monday, also at the end of a month and of a year', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  expect(plusDays('2026-02-28', 1)).toBe('2026-03-01');
});
