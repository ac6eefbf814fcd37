import { type ReactNode, useState } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import styles from './more.module.css';

/** The fields that rarely matter, behind one line. */
export function More({ children }: { children: ReactNode }) {
  const t = useLabels(labels);
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('moreFields')}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
