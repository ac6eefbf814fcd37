import { CloseOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { now } from '@/lib/now';
import { useMay } from '@/lib/session';
import { dayOf } from '@/lib/time';
import { useCancelDuty, useRoster } from './api/duty';
import type { InstitutionView } from './api/institutions';
import styles from './directory.module.css';
import { hoursOf, type Turn, turnsOf, twoWeeks } from './duty';
import { DutyActs, DutyNotes } from './duty-acts';
import { DutyDrawer } from './duty-drawer';
import { labels } from './duty-labels';
import duty from './duty-roster.module.css';
import { DutySwaps } from './duty-swaps';
import { useDirectoryWords } from './words';

interface Props {
  institution: string;
  departments: InstitutionView['departments'];
}

/** Who is on duty this week and the next, day by day. Only of one's own institution: the route knows no other. */
export function DutyRoster({ institution, departments }: Props) {
  const t = useLabels(labels);
  const mayWrite = useMay()('DIRECTORY_WRITE');
  const [adding, setAdding] = useState(false);
  const cancel = useCancelDuty();
  const days = twoWeeks(now());
  const { data, error, isPending, refetch } = useRoster(days[0] ?? '', days.at(-1) ?? '');
  const add = mayWrite && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <section className={styles.section} aria-labelledby="duty">
      <h2>
        <span id="duty">{t('roster')}</span>
        {data && data.length > 0 && add}
      </h2>
      {cancel.isError && <ProblemNotice error={cancel.error} />}
      {isPending && <RowSkeletons rows={4} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <DutySwaps />
      {data?.length === 0 && (
        <EmptyState title={t('noRoster')} action={add}>
          {t('noRosterHint')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <div className={duty.weeks}>
          {(['thisWeek', 'nextWeek'] as const).map((week, index) => (
            <div key={week}>
              <h3>{t(week)}</h3>
              <ol>
                {days.slice(index * 7, index * 7 + 7).map((day) => (
                  <RosterDay
                    key={day}
                    day={day}
                    turns={turnsOf(day, data, days[0] ?? '')}
                    departments={departments}
                    institution={institution}
                    onRemove={mayWrite ? cancel.mutate : undefined}
                  />
                ))}
              </ol>
            </div>
          ))}
        </div>
      )}
      {adding && <DutyDrawer institution={institution} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface DayProps {
  institution: string;
  day: string;
  turns: readonly Turn[];
  departments: InstitutionView['departments'];
  onRemove: ((turn: string) => void) | undefined;
}

function RosterDay({ institution, day, turns, departments, onRemove }: DayProps) {
  const t = useLabels(labels);
  const { word } = useDirectoryWords();
  const name = useName();
  const weekday = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' });
  const today = dayOf(now());
  const where = (it: Turn) => departments.find((department) => department.id === it.department);
  return (
    <li className={`${duty.day} ${day < today ? duty.past : ''}`} aria-current={day === today ? 'date' : undefined}>
      <span className={duty.date}>
        <b>{day === today ? t('today') : weekday.format(new Date(`${day}T00:00:00Z`))}</b> {day.slice(5)}
      </span>
      <ul>
        {turns.length === 0 && <li className={`${duty.turn} ${styles.soft}`}>{t('nobody')}</li>}
        {turns.map((it) => {
          const department = where(it);
          return (
            <li key={it.id} className={duty.turn}>
              <span>
                <span className={styles.name}>{name(it)}</span>{' '}
                <span className={styles.soft}>
                  {`${word('duty', it.kind)} · ${department ? name(department) : t('wholeInstitution')}`}
                </span>
                <DutyNotes turn={it} />
              </span>
              <span className={duty.hours}>{hoursOf(it, day, (time) => t('nextDay', { time }))}</span>
              <span className={duty.acts}>
                <DutyActs institution={institution} turn={it} />
                {onRemove && Date.parse(it.until) > now() && (
                  <Popconfirm
                    title={t('removeAsk', { name: name(it) })}
                    okText={t('remove')}
                    onConfirm={() => onRemove(it.id)}
                  >
                    <Button
                      size="small"
                      type="text"
                      icon={<CloseOutlined />}
                      title={t('remove')}
                      aria-label={t('removeOf', { day: day.slice(5), kind: word('duty', it.kind), name: name(it) })}
                    />
                  </Popconfirm>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
