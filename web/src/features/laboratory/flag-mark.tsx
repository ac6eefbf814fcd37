import { useLabels } from '@/lib/language';
import type { Flag } from './api/results';
import { labels } from './labels';
import styles from './laboratory.module.css';
import { marks } from './words';

/** How a value lies outside its range: an arrow, a word and, where something must be done, red. Within it nothing is said. */
export function FlagMark({ of }: { of: Flag }) {
  const t = useLabels(labels);
  if (of === 'NONE') return null;
  return (
    <span className={styles.flag} data-flag={of}>
      {marks[of]} {t(`flag.${of}`)}
    </span>
  );
}
