import type { Schema } from '@/lib/wire';

export type Span = Schema<'Span'>;

const day = 86_400_000;

/** Midnight in China, as an instant. */
export const midnight = (on: string): number => Date.parse(`${on}T00:00:00+08:00`);

/** A part of a day in minutes since its midnight in China. */
export interface Piece {
  from: number;
  until: number;
}

/** What of a span lies on a day; nothing when it does not touch it. A night is one piece on either of its days. */
export function pieceOn(on: string, span: Span): Piece | undefined {
  const start = midnight(on);
  const from = Math.max(Date.parse(span.from), start);
  const until = Math.min(Date.parse(span.until), start + day);
  return until > from ? { from: (from - start) / 60_000, until: (until - start) / 60_000 } : undefined;
}

export const piecesOn = (on: string, spans: readonly Span[]): Piece[] => spans.flatMap((it) => pieceOn(on, it) ?? []);

/** 08:30; the end of a day is 24:00. */
export function clock(minutes: number): string {
  const two = (it: number) => String(it).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(Math.round(minutes % 60))}`;
}

/** The instant of a minute of a day in China. */
export const instantOf = (on: string, minutes: number): string =>
  new Date(midnight(on) + minutes * 60_000).toISOString();

/** The hours worth showing: the working day, and whatever reaches beyond it. */
export function hoursShown(pieces: readonly Piece[], from = 8, until = 18): { from: number; until: number } {
  return pieces.reduce(
    (shown, it) => ({
      from: Math.min(shown.from, Math.floor(it.from / 60)),
      until: Math.max(shown.until, Math.ceil(it.until / 60)),
    }),
    { from, until },
  );
}

/** The Monday of the week of a day. */
export function mondayOf(on: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  return plusDays(on, -((date.getUTCDay() + 6) % 7));
}

export function plusDays(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

export const daysFrom = (first: string, many: number): string[] =>
  Array.from({ length: many }, (_, index) => plusDays(first, index));
