import { MonthColumns, type Tone } from '@/components/figures/month-columns';
import { useLabels } from '@/lib/language';
import type { FigureCounts, FigureLine, FigureScope } from './api/figures';
import { casesOf } from './figure-parts';
import { type Figure, labels } from './figures-labels';

interface Part {
  figure: Figure;
  of: (counts: FigureCounts) => number;
  tone: Tone;
}

interface Props {
  months: readonly string[];
  lines: readonly FigureLine[];
  scope: FigureScope;
  /** From the bottom of the column to its top. */
  parts: readonly Part[];
  /** What stands above a column. */
  above: (counts: FigureCounts) => string | undefined;
}

/** Remote diagnosis by month. */
export function Months({ months, lines, scope, parts, above }: Props) {
  const t = useLabels(labels);
  const counts = new Map(lines.map((it) => [it.month, it.counts]));
  return (
    <MonthColumns
      months={months}
      parts={parts.map(({ figure, of, tone }) => ({
        key: figure,
        label: t(`figure.${figure}`),
        tone,
        of: (month) => {
          const it = counts.get(month);
          return it ? of(it) : 0;
        },
        to: (month) => casesOf(figure, { ...scope, from: month, to: month }),
      }))}
      above={(month) => {
        const it = counts.get(month);
        return it && above(it);
      }}
    />
  );
}
