import { now } from './now';
import { dayOf } from './time';

/** Full years on a day in China, today unless said otherwise. */
export function ageOn(birthDate: string, day: string = dayOf(now())): number {
  const [by = 0, bm = 0, bd = 0] = birthDate.split('-').map(Number);
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0);
}
