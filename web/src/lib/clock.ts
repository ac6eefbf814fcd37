import type { Language } from './language';
import { duration } from './time';
import type { Clock } from './wire';

export type ClockPhase = 'calm' | 'soon' | 'over' | 'paused';

/** Calm until three quarters of the time are gone, then soon; over when it is due. A paused clock does not run. */
export function phaseOf(clock: Clock, at: number): ClockPhase {
  if (clock.pausedAt || !clock.dueAt) return 'paused';
  const due = Date.parse(clock.dueAt);
  if (at >= due) return 'over';
  const whole = due - Date.parse(clock.startedAt);
  return whole > 0 && due - at <= whole / 4 ? 'soon' : 'calm';
}

const words = {
  'zh-CN': {
    left: (it: string) => `还有 ${it}`,
    over: (it: string) => `超时 ${it}`,
    justOver: '刚刚超时',
    justPaused: '暂停中',
    paused: (it: string) => `暂停中 · 余 ${it}`,
  },
  en: {
    left: (it: string) => `${it} left`,
    over: (it: string) => `${it} over`,
    justOver: 'just over',
    justPaused: 'paused',
    paused: (it: string) => `paused · ${it} left`,
  },
};

/** The clock in words: 还有 12 分钟, 超时 5 分钟. Never colour alone. */
export function clockWords(clock: Clock, at: number, language: Language): string {
  const say = words[language];
  const due = clock.dueAt ? Date.parse(clock.dueAt) : Number.NaN;
  switch (phaseOf(clock, at)) {
    case 'paused': {
      const left =
        clock.remainingSeconds != null ? clock.remainingSeconds * 1_000 : due - Date.parse(clock.pausedAt ?? '');
      return say.paused(duration(Math.max(0, left), language));
    }
    case 'over':
      return at - due < 60_000 ? say.justOver : say.over(duration(at - due, language));
    case 'soon':
    case 'calm':
      return say.left(duration(due - at, language));
  }
}
