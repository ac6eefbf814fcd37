import { useLabels, useLanguage } from '@/lib/language';
import { duration } from '@/lib/time';
import type { FigureLine, FigureScope, FigureSpan } from './api/figures';
import { Cases } from './figure-parts';
import styles from './figures.module.css';
import { type Figure, labels } from './figures-labels';

export type Step = keyof FigureLine['times'];

/** The cases in which a step was measured. */
const opens: Record<Step, { figure: Figure; count: (of: FigureLine['counts']) => number }> = {
  toAcquire: { figure: 'ACQUIRED', count: (it) => it.acquired },
  toClaim: { figure: 'CLAIMED', count: (it) => it.claimed },
  toRead: { figure: 'SIGNED', count: (it) => it.signed },
  toReport: { figure: 'SIGNED', count: (it) => it.signed },
  toDeliver: { figure: 'DELIVERED', count: (it) => it.delivered },
  toAcknowledge: { figure: 'CRITICAL_ANSWERED', count: (it) => it.criticalAnswered },
};

export function useSpanWords(): (minutes: number) => string {
  const language = useLanguage();
  return (minutes) => duration(minutes * 60_000, language);
}

/** Bars on one scale: how long half took, and how long nine of ten. */
export function Steps({ of, steps, scope }: { of: FigureLine; steps: readonly Step[]; scope: FigureScope }) {
  const t = useLabels(labels);
  const words = useSpanWords();
  const measured = steps.flatMap((step) => {
    const span: FigureSpan | undefined = of.times[step] ?? undefined;
    return span ? [{ step, span }] : [];
  });
  if (measured.length === 0) return <p className={styles.soft}>{t('noneMeasured')}</p>;
  const longest = Math.max(1, ...measured.map((it) => it.span.ninetieth));
  const width = (minutes: number) => `${Math.max(0.5, (minutes / longest) * 100)}%`;
  return (
    <dl className={styles.steps}>
      {measured.map(({ step, span }) => (
        <div key={step}>
          <dt>
            <Cases figure={opens[step].figure} scope={scope} count={opens[step].count(of.counts)}>
              {t(step)}
            </Cases>
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
