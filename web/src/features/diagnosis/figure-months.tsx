import { useLabels, useLanguage } from '@/lib/language';
import type { FigureCounts, FigureLine, FigureScope } from './api/figures';
import { Cases } from './figure-parts';
import styles from './figures.module.css';
import { type Figure, labels } from './figures-labels';

interface Part {
  figure: Figure;
  of: (counts: FigureCounts) => number;
  tone: 'main' | 'light' | 'bad';
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

/** A column a month; each part of it opens its cases. */
export function Months({ months, lines, scope, parts, above }: Props) {
  const t = useLabels(labels);
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const counts = new Map(lines.map((it) => [it.month, it.counts]));
  const height = (month: string) => {
    const it = counts.get(month);
    return it ? parts.reduce((sum, part) => sum + part.of(it), 0) : 0;
  };
  const highest = Math.max(1, ...months.map(height));
  return (
    <>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part.figure}>
            <span className={`${styles.key} ${styles[part.tone]}`} aria-hidden="true" />
            <span className={styles.soft}>{t(`figure.${part.figure}`)}</span>
          </li>
        ))}
      </ul>
      <ol className={styles.months}>
        {months.map((month) => {
          const it = counts.get(month);
          return (
            <li key={month} className={styles.month}>
              <span className={styles.above}>{it && above(it)}</span>
              <span className={styles.column}>
                {it &&
                  [...parts].reverse().map((part) => {
                    const count = part.of(it);
                    if (count === 0) return null;
                    return (
                      <Cases
                        key={part.figure}
                        figure={part.figure}
                        scope={{ ...scope, from: month, to: month }}
                        count={count}
                        label={t('monthOf', { month, figure: t(`figure.${part.figure}`), count })}
                        className={`${styles.piece} ${styles[part.tone]}`}
                        style={{ height: `${(count / highest) * 100}%` }}
                      >
                        {null}
                      </Cases>
                    );
                  })}
              </span>
              <span className={styles.below}>{name.format(new Date(`${month}-01T00:00:00Z`))}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
