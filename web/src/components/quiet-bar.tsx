import { useLabels } from '@/lib/language';
import type { QuietUpdates } from '@/lib/live';
import { labels } from './labels';
import styles from './quiet-bar.module.css';

/** "3 条更新 · 点此显示". Nothing moves until it is pressed. */
export function QuietBar({ updates }: { updates: QuietUpdates }) {
  const t = useLabels(labels);
  return (
    <div role="status">
      {updates.count > 0 && (
        <button type="button" className={styles.bar} onClick={updates.apply}>
          {`${t('updates', { count: updates.count })} · ${t('showUpdates')}`}
        </button>
      )}
    </div>
  );
}
