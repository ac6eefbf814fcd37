import type { ReactNode } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import styles from './more.module.css';

interface Props {
  /** What is behind it; unless said, what can wait. */
  title?: string;
  children: ReactNode;
}

/** The fields that rarely matter, behind one line. */
export function More({ title, children }: Props) {
  const t = useLabels(labels);
  return (
    <details className={styles.more}>
      <summary>{title ?? t('moreFields')}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
