import { dayOf, exactTime } from './time';

/** An instant as a clock in China shows it, in the form date inputs speak: 2026-03-09T14:05. */
export const toLocal = (instant: string | number): string => exactTime(instant).replace(' ', 'T');

/** China has had one zone and no summer time since 1991. */
export const fromLocal = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

/** The day so many days after, counted in China. */
export const daysAfter = (at: number, days: number): string => dayOf(at + days * 86_400_000);

/** The next full hour: what one means by "soon" when a bed is promised. */
export const nextHour = (at: number): string => new Date(Math.ceil((at + 1) / 3_600_000) * 3_600_000).toISOString();

/** A day as people write it, or nothing when it is none. */
export function readDay(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim();
  const [, y, m, d] =
    typed.match(/^(\d{4})(\d{2})(\d{2})$/) ??
    typed.match(/^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})日?$/) ??
    [];
  if (!y || !m || !d) return undefined;
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : undefined;
}
