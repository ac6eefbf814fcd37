import styles from '@/components/figures/figures.module.css';
import { Opens } from '@/components/figures/opens';
import { useLabels, useLanguage } from '@/lib/language';
import type { FigureScope, FigureSet } from './api';
import { isFigure, labels } from './labels';
import { casesOf } from './scope';

/** Why consultations were refused, called off or not held, most first; each reason opens its cases. */
export function Setbacks({ lines, scope }: { lines: FigureSet['setbacks']; scope: FigureScope }) {
  const t = useLabels(labels);
  const chinese = useLanguage() === 'zh-CN';
  if (lines.length === 0) return <p className={styles.soft}>{t('setbacksNone')}</p>;
  const most = Math.max(...lines.map((it) => it.cases));
  return (
    <dl className={styles.steps}>
      {lines.map((it) => {
        if (!isFigure(it.figure)) return null;
        return (
          <div key={it.figure + it.reason}>
            <dt>
              <Opens to={casesOf(it.figure, scope, { reason: it.reason })} count={it.cases}>
                {chinese ? it.zh : it.en}
              </Opens>{' '}
              <span className={styles.soft}>{t(`figure.${it.figure}`)}</span>
            </dt>
            <dd>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.median} style={{ width: `${(it.cases / most) * 100}%` }} />
              </span>
              <b>{t('cases', { count: it.cases })}</b>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
