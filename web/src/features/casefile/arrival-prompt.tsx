import { Button } from 'antd';
import { useLabels } from '@/lib/language';
import styles from './case-page.module.css';
import { labels } from './labels';

interface Props {
  /** The arrival can be recorded now. */
  possible: boolean;
  working: boolean;
  onArrive: () => void;
}

/** The slip was scanned at the door: one large button, and one look at whom it is about. */
export function ArrivalPrompt({ possible, working, onArrive }: Props) {
  const t = useLabels(labels);
  return (
    <div className={styles.arrival} role="status">
      {possible ? (
        <>
          <div>
            <b>{t('arrivalTitle')}</b>
            <p>{t('arrivalHint')}</p>
          </div>
          <Button type="primary" size="large" autoFocus loading={working} onClick={onArrive}>
            {t('action.arrive')}
          </Button>
        </>
      ) : (
        <b>{t('arrivalDone')}</b>
      )}
    </div>
  );
}
