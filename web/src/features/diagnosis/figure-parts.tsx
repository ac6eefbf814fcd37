import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import type { FigureScope } from './api/figures';
import { casesQuery } from './figures';
import styles from './figures.module.css';
import { type Figure, labels } from './figures-labels';

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

interface CasesProps {
  figure: Figure;
  scope: FigureScope;
  count: number;
  /** What it leads to, where the content alone does not say so. */
  label?: string;
  className?: string | undefined;
  style?: React.CSSProperties;
  children: ReactNode;
}

/** Leads to the cases behind a number; for who sees counts only, and where there is no case, just the number. */
export function Cases({ figure, scope, count, label, className, style, children }: CasesProps) {
  const may = useMay();
  if (count === 0 || !may('CASE_READ'))
    return label ? (
      <span className={className} style={style} role="img" aria-label={label}>
        {children}
      </span>
    ) : (
      <span className={className} style={style}>
        {children}
      </span>
    );
  return (
    <Link
      to={to.figureCases(casesQuery(figure, scope))}
      className={className}
      style={style}
      aria-label={label}
      title={label}
    >
      {children}
    </Link>
  );
}
