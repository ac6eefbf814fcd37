import { daysAfter } from '@/lib/local-time';
import { dayOf, exactTime } from '@/lib/time';
import type { Schema } from '@/lib/wire';

export type Turn = Schema<'DutyView'>;

const day = 86_400_000;

/** This week and the next, Monday to Sunday, as days in China. */
export function twoWeeks(at: number): readonly string[] {
  const sinceMonday = (new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 14 }, (_, index) => daysAfter(at, index - sinceMonday));
}

/**
 * The turns of a day: those that begin on it, and those that are on at noon. A night that ends the next morning stands on one day, a
 * whole week on seven. What was already running when the roster begins stands on its first day, so that nothing is left out.
 */
export function turnsOf(shown: string, turns: readonly Turn[], first: string): readonly Turn[] {
  const noon = Date.parse(`${shown}T12:00:00+08:00`);
  return turns.filter((it) => {
    const begins = dayOf(it.from);
    const onAtNoon = Date.parse(it.from) <= noon && Date.parse(it.until) > noon;
    return begins === shown || onAtNoon || (shown === first && begins < first);
  });
}

/** From when until when, as one says it on that day: 08:00 – 18:00, 20:00 – 24:00, 08:00 – the next day's 08:00. */
export function hoursOf(turn: Turn, shown: string, nextDay: (time: string) => string): string {
  const from = exactTime(turn.from);
  const until = exactTime(turn.until);
  const next = dayOf(Date.parse(`${shown}T12:00:00+08:00`) + day);
  const clock = (it: string) => it.slice(11);
  const begins = from.startsWith(shown) ? clock(from) : from.slice(5);
  if (until === `${next} 00:00`) return `${begins} – 24:00`;
  if (until.startsWith(shown)) return `${begins} – ${clock(until)}`;
  return `${begins} – ${until.startsWith(next) ? nextDay(clock(until)) : until.slice(5)}`;
}

/** The next hand-over at eight in the morning in China: when a new turn usually begins. */
export function nextHandover(at: number): string {
  const today = Date.parse(`${dayOf(at)}T08:00:00+08:00`);
  return new Date(today > at ? today : today + day).toISOString();
}

/** A beginning that moves takes the end with it: the turn stays as long as it was. */
export function begin(turn: { from: string; until: string }, from: string): { from: string; until: string } {
  const length = Date.parse(turn.until) - Date.parse(turn.from);
  return from && length > 0 ? { from, until: new Date(Date.parse(from) + length).toISOString() } : { ...turn, from };
}
