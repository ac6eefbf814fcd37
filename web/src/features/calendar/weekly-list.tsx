import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { type Calendar, type HoursLine, useRemoveHours } from './api/calendar';
import styles from './calendar.module.css';
import { HoursDrawer } from './hours-drawer';
import { useCalendarWords } from './words';

/** The usual week, line by line. */
export function WeeklyList({ calendar }: { calendar: Calendar }) {
  const { t, weekday, hours } = useCalendarWords();
  const [editing, setEditing] = useState<HoursLine | 'new'>();
  const remove = useRemoveHours(calendar.owner.id);
  const person = calendar.owner.kind === 'PERSON';
  const add = calendar.mayKeep && <Button onClick={() => setEditing('new')}>{t('addHours')}</Button>;
  return (
    <section className={styles.section} aria-labelledby="weekly">
      <h2>
        <span id="weekly">{t('weekly')}</span>
        {add}
      </h2>
      {remove.isError && <ProblemNotice error={remove.error} />}
      {calendar.hours.length === 0 ? (
        <EmptyState title={t('noWeekly')}>{t(person ? 'noWeeklyHint' : 'roomsHint')}</EmptyState>
      ) : (
        <ul>
          {calendar.hours.map((it) => {
            const what = `${weekday(it.weekday)} ${hours(it)}`;
            return (
              <li key={it.id} className={styles.line}>
                <span className={styles.grow}>
                  <span className={styles.name}>{what}</span> {person && t(it.purpose)}
                  <br />
                  <span className={styles.soft}>
                    {[
                      t('since', { day: it.validFrom }),
                      it.validUntil && t('until', { day: it.validUntil }),
                      !it.here && t('elsewhere'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {calendar.mayKeep && it.here && (
                  <>
                    <Button size="small" onClick={() => setEditing(it)} aria-label={t('changeOf', { what })}>
                      {t('change')}
                    </Button>
                    <Popconfirm
                      title={t('removeAsk', { what })}
                      okText={t('remove')}
                      onConfirm={() => remove.mutate(it.id)}
                    >
                      <Button size="small" type="text" danger aria-label={t('removeOf', { what })}>
                        {t('remove')}
                      </Button>
                    </Popconfirm>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {editing && (
        <HoursDrawer
          owner={calendar.owner}
          of={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}
