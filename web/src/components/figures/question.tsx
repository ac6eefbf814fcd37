import type { ReactNode } from 'react';
import { useLabels } from '@/lib/language';
import styles from './figures.module.css';
import { labels } from './labels';

/** One question, its answer drawn, and how it is counted one click away. */
export function Question({ title, how, children }: { title: string; how: string; children: ReactNode }) {
  const t = useLabels(labels);
  return (
    <section className={styles.question} aria-label={title}>
      <h2>{title}</h2>
      {children}
      <details className={styles.how}>
        <summary aria-label={`${title} ${t('how')}`}>{t('how')}</summary>
        <p>{how}</p>
      </details>
    </section>
  );
}
