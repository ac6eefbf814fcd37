import { dayOf, exactTime } from './time';

/** An instant as a clock in China shows it, in the form date inputs speak: 2026-03-09T14:05. */
export const toLocal = (instant: string | number): string => exactTime(instant).replace(' ', 'T');

/** China has had one zone and no summer time since 1991. */
export const fromLocal = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

/** The day so many days after, counted in China. */
export const daysAfter = (at: number, days: number): string => dayOf(at + days * 86_400_000);

/** The next full hour: what one means by "soon" when a bed is promised. */
export const nextHour = (at: number): string => new Date(Math.ceil((at + 1) / 3_600_000) * 3_600_000).toISOString();
