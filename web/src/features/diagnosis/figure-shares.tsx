import styles from '@/components/figures/figures.module.css';
import { labels as common } from '@/components/figures/labels';
import { percent } from '@/components/figures/numbers';
import { useLabels } from '@/lib/language';
import type { FigureScope } from './api/figures';
import { Cases } from './figure-parts';
import { type Figure, labels } from './figures-labels';

const grades = ['FULL', 'MINOR', 'MAJOR'] as const;
const tones = { FULL: 'main', MINOR: 'light', MAJOR: 'bad' } as const;

interface Props {
  title: string;
  scope: FigureScope;
  /** In the order full, minor, major. */
  figures: readonly [Figure, Figure, Figure];
  of: readonly [number, number, number];
}

/** One bar of three parts, and the same in words below it. */
export function Shares({ title, scope, figures, of }: Props) {
  const t = useLabels(labels);
  const say = useLabels(common);
  const whole = of[0] + of[1] + of[2];
  return (
    <div className={styles.shares}>
      <h3>{title}</h3>
      {whole === 0 && <p className={styles.soft}>{say('noneMeasured')}</p>}
      {whole > 0 && (
        <>
          <span className={styles.bar} aria-hidden="true">
            {grades.map((grade, index) => (
              <span
                key={grade}
                className={`${styles.piece} ${styles[tones[grade]]}`}
                style={{ width: `${((of[index] ?? 0) / whole) * 100}%` }}
              />
            ))}
          </span>
          <ul className={styles.legend}>
            {grades.map((grade, index) => (
              <li key={grade}>
                <span className={`${styles.key} ${styles[tones[grade]]}`} aria-hidden="true" />
                <Cases figure={figures[index] ?? 'ORDERED'} scope={scope} count={of[index] ?? 0}>
                  {`${t(grade)} ${of[index]}`}
                </Cases>{' '}
                <span className={styles.soft}>{percent(of[index] ?? 0, whole)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
