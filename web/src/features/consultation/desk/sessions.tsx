import { Button } from 'antd';
import { RoomLink } from '@/components/consultation/join-room';
import { useConsultationWords } from '@/components/consultation/words';
import { StateTag, type Tone } from '@/components/state-tag';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import type { DeskSession } from './api';
import { CaseLine } from './case-line';
import styles from './desk.module.css';
import { labels } from './labels';
import { Section } from './section';

const tones: Record<DeskSession['room'], Tone> = {
  WAITING: 'open',
  NOT_BEGUN: 'danger',
  OPEN: 'moving',
  OVER: 'done',
};

/** The rooms of the day along the time, with a line where now is. */
export function Sessions({ sessions, at }: { sessions: readonly DeskSession[]; at: string }) {
  const t = useLabels(labels);
  const next = sessions.findIndex((it) => it.from > at);
  const place = next < 0 ? sessions.length : next;
  const now = (
    <div key="now" className={styles.now}>
      {t('now')}
    </div>
  );
  const lines = sessions.map((it) => <Line key={it.header.id} of={it} />);
  return (
    <Section title={t('today')} none={t('todayNone')}>
      {sessions.length === 0 ? [] : [...lines.slice(0, place), now, ...lines.slice(place)]}
    </Section>
  );
}

function Line({ of }: { of: DeskSession }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const { kind } = useConsultationWords();
  const where = [kind(of.kind), of.place ?? t('noPlace'), of.experts.join('、')].filter(Boolean).join(' · ');
  return (
    <article className={`${styles.row} ${of.room === 'OVER' ? styles.over : ''}`}>
      <span className={styles.at}>{time(of.from)}</span>
      <div>
        <CaseLine of={of.header} />
        <div className={styles.what}>
          <span className={styles.soft}>{where}</span>
        </div>
      </div>
      <div className={styles.acts}>
        <StateTag tone={tones[of.room]}>{t(`room.${of.room}`)}</StateTag>
        {of.room !== 'OVER' && of.present > 0 && <span>{t('present', { count: of.present })}</span>}
        {of.meeting && of.room !== 'OVER' && (
          <RoomLink caseId={of.header.id} meeting={of.meeting} holds>
            <Button size="small" tabIndex={-1} type={of.room === 'OPEN' ? 'primary' : 'default'}>
              {t('enter')}
            </Button>
          </RoomLink>
        )}
      </div>
    </article>
  );
}
