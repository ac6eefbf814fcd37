import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import { useWay } from '../way';
import styles from './live-room.module.css';

/** Before the door: somebody has been told, or nobody is there yet to be told. */
export function Lobby({ state }: { state: 'connecting' | 'lobbyWait' | 'lobbyNoHost' }) {
  const t = useLabels(labels);
  const { meeting } = useWay();
  return (
    <main className={styles.lobby}>
      <h1>{meeting.title}</h1>
      <p role="status">
        {state === 'connecting' ? null : <b>{t('lobby')} </b>}
        {t(state)}
      </p>
    </main>
  );
}
