import { useLabels, useLanguage } from '@/lib/language';
import { duration } from '@/lib/time';
import styles from './figures.module.css';
import { labels } from './labels';
import { Opens } from './opens';

/** Minutes: half took no longer than the median, nine of ten no longer than the ninetieth. */
export interface Minutes {
  median: number;
  ninetieth: number;
}

export interface Step {
  key: string;
  label: string;
  span: Minutes | undefined;
  /** The cases in which it was measured. */
  to: string;
  count: number;
}

export function useSpanWords(): (minutes: number) => string {
  const language = useLanguage();
  return (minutes) => duration(minutes * 60_000, language);
}

/** Bars on one scale: how long half took, and how long nine of ten. */
export function Spans({ steps }: { steps: readonly Step[] }) {
  const t = useLabels(labels);
  const words = useSpanWords();
  const measured = steps.flatMap((it) => (it.span ? [{ ...it, span: it.span }] : []));
  if (measured.length === 0) return <p className={styles.soft}>{t('noneMeasured')}</p>;
  const longest = Math.max(1, ...measured.map((it) => it.span.ninetieth));
  const width = (minutes: number) => `${Math.max(0.5, (minutes / longest) * 100)}%`;
  return (
    <dl className={styles.steps}>
      {measured.map(({ key, label, span, to, count }) => (
        <div key={key}>
          <dt>
            <Opens to={to} count={count}>
              {label}
            </Opens>
          </dt>
          <dd>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.soft90} style={{ width: width(span.ninetieth) }} />
              <span className={styles.median} style={{ width: width(span.median) }} />
            </span>
            <b>{words(span.median)}</b>{' '}
            <span className={styles.soft}>{t('ninetieth', { time: words(span.ninetieth) })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
