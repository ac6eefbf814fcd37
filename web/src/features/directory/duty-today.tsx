import { useName } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import { useDutyToday } from './api/duty';
import styles from './directory.module.css';
import { useDirectoryWords } from './words';

/** Who answers today in one's own institution, with the number to call. */
export function DutyToday() {
  const { t, word } = useDirectoryWords();
  const name = useName();
  const time = useShortTime();
  const turns = useDutyToday();
  return (
    <section className={styles.section}>
      <h2>{t('dutyNow')}</h2>
      {turns?.length === 0 && <p className={styles.soft}>{t('noDuty')}</p>}
      <ul>
        {turns?.map((it) => (
          <li key={it.id} className={styles.line}>
            <span>{word('duty', it.kind)}</span>
            <span className={`${styles.grow} ${styles.name}`}>{name(it)}</span>
            {it.phone && <a href={`tel:${it.phone}`}>{it.phone}</a>}
            <span className={styles.soft}>{`${time(it.from)} – ${time(it.until)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
