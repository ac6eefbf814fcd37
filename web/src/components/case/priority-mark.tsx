import type { CaseHeader } from '@/lib/wire';
import { useCaseWords } from './case-words';
import styles from './priority-mark.module.css';

/** What makes a case more than routine. Routine says nothing. */
export function PriorityMarks({
  of,
  short = false,
}: {
  of: Pick<CaseHeader, 'priority' | 'greenChannel'>;
  short?: boolean;
}) {
  const words = useCaseWords();
  if (of.priority === 'ROUTINE' && !of.greenChannel) return null;
  return (
    <span className={styles.marks}>
      {of.priority !== 'ROUTINE' && (
        <span className={`${styles.mark} ${styles[of.priority] ?? ''}`}>{words.priority(of.priority)}</span>
      )}
      {of.greenChannel && (
        <span className={`${styles.mark} ${styles.green}`} title={words.t('greenChannel')}>
          {short ? words.t('greenChannelShort') : words.t('greenChannel')}
        </span>
      )}
    </span>
  );
}
