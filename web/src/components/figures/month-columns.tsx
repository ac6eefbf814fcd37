import { useLabels, useLanguage } from '@/lib/language';
import styles from './figures.module.css';
import { labels } from './labels';
import { Opens } from './opens';

export type Tone = 'main' | 'light' | 'bad';

export interface MonthPart {
  key: string;
  label: string;
  tone: Tone;
  of: (month: string) => number;
  /** The address of the cases of this part in a month. */
  to: (month: string) => string;
}

interface Props {
  months: readonly string[];
  /** From the bottom of the column to its top. */
  parts: readonly MonthPart[];
  /** What stands above a column. */
  above: (month: string) => string | undefined;
}

/** A column a month; each part of it opens its cases. */
export function MonthColumns({ months, parts, above }: Props) {
  const t = useLabels(labels);
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const height = (month: string) => parts.reduce((sum, part) => sum + part.of(month), 0);
  const highest = Math.max(1, ...months.map(height));
  return (
    <>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part.key}>
            <span className={`${styles.key} ${styles[part.tone]}`} aria-hidden="true" />
            <span className={styles.soft}>{part.label}</span>
          </li>
        ))}
      </ul>
      <ol className={styles.months}>
        {months.map((month) => (
          <li key={month} className={styles.month}>
            <span className={styles.above}>{above(month)}</span>
            <span className={styles.column}>
              {[...parts].reverse().map((part) => {
                const count = part.of(month);
                if (count === 0) return null;
                return (
                  <Opens
                    key={part.key}
                    to={part.to(month)}
                    count={count}
                    label={t('monthOf', { month, figure: part.label, count })}
                    className={`${styles.piece} ${styles[part.tone]}`}
                    style={{ height: `${(count / highest) * 100}%` }}
                  >
                    {null}
                  </Opens>
                );
              })}
            </span>
            <span className={styles.below}>{name.format(new Date(`${month}-01T00:00:00Z`))}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
