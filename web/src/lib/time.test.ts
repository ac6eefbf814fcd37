import { expect, it } from 'vitest';
import { dayOf, duration, exactTime, shortTime } from './time';

const noon = Date.parse('2026-03-09T12:00:00+08:00');

it('counts days in China, also in the half hour around midnight', () => {
  expect(dayOf('2026-03-08T15:59:00Z')).toBe('2026-03-08');
  expect(dayOf('2026-03-08T16:01:00Z')).toBe('2026-03-09');
  expect(exactTime('2026-03-08T16:01:00Z')).toBe('2026-03-09 00:01');
});

it.each([
  ['2026-03-09T14:05:00+08:00', '14:05'],
  ['2026-03-08T23:59:00+08:00', '昨天 23:59'],
  ['2026-03-10T08:00:00+08:00', '明天 08:00'],
  ['2026-01-02T08:00:00+08:00', '01-02 08:00'],
  ['2025-12-31T08:00:00+08:00', '2025-12-31'],
])('says %s as %s', (at, words) => {
  expect(shortTime(at, 'zh-CN', noon)).toBe(words);
});

it.each([
  [0, '不到 1 分钟'],
  [125 * 60_000, '2 小时 5 分'],
  [2 * 3_600_000, '2 小时'],
  [10 * 3_600_000 + 5 * 60_000, '10 小时'],
  [3 * 86_400_000 + 4 * 3_600_000, '3 天 4 小时'],
])('says %d ms as %s', (ms, words) => {
  expect(duration(ms, 'zh-CN')).toBe(words);
});
