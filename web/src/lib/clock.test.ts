import { describe, expect, it } from 'vitest';
import { clockWords, phaseOf } from './clock';
import type { Clock } from './wire';

const start = Date.parse('2026-03-09T01:00:00Z');
const minute = 60_000;
const anHour: Clock = {
  name: 'answer',
  startedAt: new Date(start).toISOString(),
  dueAt: new Date(start + 60 * minute).toISOString(),
  overdue: false,
};

describe('a clock of one hour', () => {
  it.each([
    [0, 'calm', '还有 1 小时'],
    [44, 'calm', '还有 16 分钟'],
    [45, 'soon', '还有 15 分钟'],
    [59.5, 'soon', '还有 不到 1 分钟'],
    [60, 'over', '刚刚超时'],
    [65, 'over', '超时 5 分钟'],
    [60 + 26 * 60, 'over', '超时 1 天 2 小时'],
  ])('after %d minutes is %s and says %s', (minutes, phase, words) => {
    const at = start + minutes * minute;
    expect(phaseOf(anHour, at)).toBe(phase);
    expect(clockWords(anHour, at, 'zh-CN')).toBe(words);
  });

  it('says the same in English', () => {
    expect(clockWords(anHour, start + 48 * minute, 'en')).toBe('12 min left');
    expect(clockWords(anHour, start + 65 * minute, 'en')).toBe('5 min over');
  });

  it('does not run while it is paused, however late it is', () => {
    const paused = { ...anHour, pausedAt: new Date(start + 40 * minute).toISOString() };
    expect(phaseOf(paused, start + 500 * minute)).toBe('paused');
    expect(clockWords(paused, start + 500 * minute, 'zh-CN')).toBe('暂停中 · 余 20 分钟');
  });
});
