import type { Quality } from './media-line';

/** When a line counts as weak; the numbers are the region's. */
export interface WeakRule {
  loss: number;
  kilobits: number;
  measurements: number;
}

export interface Health {
  weak: boolean;
  /** So bad for so long that moving pictures are given up for the voice. */
  audioOnly: boolean;
  /** Bad measurements in a row, or good ones below zero. */
  run: number;
}

export const wellAtFirst: Health = { weak: false, audioOnly: false, run: 0 };

/** One measurement more. A line that is well again stays so only after as many good ones; pictures come back when the reader says so. */
export function judge(before: Health, now: Quality, rule: WeakRule): Health {
  const bad = now.loss > rule.loss || (now.kilobits !== undefined && now.kilobits < rule.kilobits);
  const run = bad ? Math.max(0, before.run) + 1 : Math.min(0, before.run) - 1;
  if (run >= rule.measurements * 2) return { weak: true, audioOnly: true, run };
  if (run >= rule.measurements) return { ...before, weak: true, run };
  if (run <= -rule.measurements) return { ...before, weak: false, run };
  return { ...before, run };
}
