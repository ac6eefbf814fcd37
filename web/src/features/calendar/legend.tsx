import styles from './calendar.module.css';
import grid from './week-grid.module.css';
import { useCalendarWords } from './words';

/** What the colours mean; they never stand alone. */
export function Legend({ home }: { home: boolean }) {
  const { t } = useCalendarWords();
  const signs = home
    ? ([
        ['open', grid.open],
        ['CLINIC', grid.other],
        ['away', grid.away],
        ['booked', grid.booked],
      ] as const)
    : ([
        ['free', grid.open],
        ['busy', grid.busy],
      ] as const);
  return (
    <ul className={styles.legend}>
      {signs.map(([word, look]) => (
        <li key={word}>
          <span className={`${styles.swatch} ${look}`} />
          {word === 'CLINIC' ? `${t('CLINIC')} / ${t('TEACHING')}` : t(word)}
        </li>
      ))}
    </ul>
  );
}
