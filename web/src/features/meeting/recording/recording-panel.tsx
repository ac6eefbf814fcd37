import { Button, Switch } from 'antd';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels, useName } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import { labels } from '../labels';
import styles from '../room/side.module.css';
import { useWay } from '../way';
import type { PersonHere, RoomNow } from '../words-of-room';
import type { Recording } from './use-recording';

/** Whether one agrees, who has not, and what was recorded. Nothing is recorded that somebody in the room did not agree to. */
export function RecordingPanel({ room, me, of }: { room: RoomNow; me: PersonHere; of: Recording }) {
  const t = useLabels(labels);
  const name = useName();
  const time = useShortTime();
  const { meeting } = useWay();
  const waitedFor = room.people.filter((it) => of.missing.includes(it.id)).map((it) => name(it));
  const error = of.say.error ?? of.begin.error ?? of.stop.error;
  return (
    <div className={styles.notes}>
      <p>{t('recordHint')}</p>
      <div className={styles.row}>
        <Switch
          aria-label={t('recordAgree')}
          checked={of.mine}
          loading={of.say.isPending}
          onChange={(it) => of.say.mutate(it)}
        />
        <span aria-hidden>{t('recordAgree')}</span>
      </div>
      {error && <ProblemNotice error={error} />}
      {!of.guest && waitedFor.length > 0 && <p role="status">{t('recordMissing', { names: waitedFor.join('、') })}</p>}
      {me.role === 'HOST' &&
        (of.recording ? (
          <Button danger loading={of.stop.isPending} onClick={() => of.stop.mutate()}>
            {t('recordStop')}
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={of.missing.length > 0}
            loading={of.begin.isPending}
            onClick={() => of.begin.mutate()}
          >
            {t('recordStart')}
          </Button>
        ))}
      <ul aria-label={t('recordings')}>
        {of.list?.recordings.map((it) => (
          <li key={it.id}>
            <span>
              {time(it.startedAt)} · {it.startedBy}
              <small>{t(it.removedAt ? 'recordRemoved' : it.endedAt ? 'recordKept' : 'recordRuns')}</small>
            </span>
            {it.endedAt && !it.removedAt && (
              <Button size="small" href={`/api/meetings/${meeting.id}/recordings/${it.id}/content`}>
                {t('recordRead')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
