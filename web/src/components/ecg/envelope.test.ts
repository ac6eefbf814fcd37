import { describe, expect, it } from 'vitest';
import { envelopePath, PAGE, pageOf, secondAt, secondOfDay, wallTime } from './envelope';

describe('a long recording', () => {
  it('has pages of a minute, and the last moment is on the last one', () => {
    expect(PAGE).toBe(60);
    expect(pageOf(0, 86_400)).toBe(0);
    expect(pageOf(119, 86_400)).toBe(1);
    expect(pageOf(86_400, 86_400)).toBe(1439);
    expect(pageOf(-5, 90)).toBe(0);
    expect(pageOf(500, 90)).toBe(1);
  });

  it('shows the time on the wall, over midnight too', () => {
    const began = secondOfDay('20260310081530.000');
    expect(began).toBe(29_730);
    expect(wallTime(began, 0)).toBe('08:15:30');
    expect(wallTime(began, 16 * 3600)).toBe('00:15:30');
    expect(secondOfDay('081500')).toBe(29_700);
    expect(secondOfDay('')).toBe(0);
  });

  it('is found by the time on the wall', () => {
    expect(secondAt('08:16', 29_700, 86_400)).toBe(60);
    expect(secondAt('3：25', 29_700, 86_400)).toBe(86_400 - 29_700 + 12_300);
    expect(secondAt('08:00', 29_700, 3_600)).toBeUndefined();
    expect(secondAt('25:00', 0, 86_400)).toBeUndefined();
    expect(secondAt('soon', 0, 86_400)).toBeUndefined();
  });

  it('is an area between its least and its most; a gap stays a gap', () => {
    const path = envelopePath({ min: [-500, null, -100], max: [1000, null, 100] }, 300, 100);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).toContain('M200 ');
    expect(envelopePath({ min: [], max: [] }, 300, 100)).toBe('');
  });

  it('is not flattened by one loose electrode', () => {
    const min = Array.from({ length: 100 }, () => -200);
    const max = Array.from({ length: 100 }, (_, n) => (n === 50 ? 90_000 : 1_000));
    const [, top] = envelopePath({ min, max }, 100, 100).match(/^M0 ([\d.]+)V/) ?? [];
    expect(Number(top)).toBeLessThan(15);
  });
});
