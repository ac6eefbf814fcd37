import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CommonHourDialog } from '@/components/calendar/common-hour-dialog';
import { plusDays } from '@/components/calendar/spans';
import { type CommonHour, type Owner, useCalendarPlaces } from '@/components/calendar/use-calendars';
import { EmptyState } from '@/components/empty-state';
import { findOption } from '@/components/find-option';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useName } from '@/lib/language';
import { now } from '@/lib/now';
import { dayOf, exactTime } from '@/lib/time';
import { useBoard } from './api/calendar';
import { BoardTable } from './board-table';
import styles from './calendar.module.css';
import { CalendarTabs } from './calendar-tabs';
import { useCalendarWords } from './words';

/** Who is free on a day, by the hour; and the way to an hour that suits several. */
export function BoardPage() {
  const { t, dayWord } = useCalendarWords();
  const name = useName();
  const [query, setQuery] = useSearchParams();
  const places = useCalendarPlaces().data ?? [];
  const institution = query.get('at') ?? places[0]?.id;
  const today = dayOf(now());
  const day = query.get('day') ?? today;
  const [finding, setFinding] = useState(false);
  const [picked, setPicked] = useState<{ hour: CommonHour; owners: readonly Owner[] }>();
  const { data, error, isPending, refetch } = useBoard(institution, day);
  const go = (patch: Record<string, string>) => setQuery({ ...Object.fromEntries(query), ...patch }, { replace: true });
  return (
    <>
      <CalendarTabs />
      <PageFrame
        title={t('board')}
        hint={t('boardHint')}
        actions={
          <Button type="primary" onClick={() => setFinding(true)}>
            {t('findHour')}
          </Button>
        }
      >
        <div className={styles.bar}>
          <Select
            aria-label={t('institution')}
            className={styles.place ?? ''}
            showSearch={findOption}
            options={places.map((it) => ({ value: it.id, label: name(it) }))}
            value={institution ?? null}
            onChange={(at: string) => go({ at })}
          />
          <Button
            icon={<LeftOutlined />}
            aria-label={t('previousDay')}
            onClick={() => go({ day: plusDays(day, -1) })}
          />
          <Input
            type="date"
            aria-label={t('day')}
            className={styles.date ?? ''}
            value={day}
            onChange={(event) => go({ day: event.target.value || today })}
          />
          <Button icon={<RightOutlined />} aria-label={t('nextDay')} onClick={() => go({ day: plusDays(day, 1) })} />
          <b>{dayWord(day)}</b>
          {day !== today && <Button onClick={() => go({ day: today })}>{t('today')}</Button>}
        </div>
        {picked && (
          <p className={styles.picked} role="status">
            <b>
              {t('picked', {
                day: exactTime(picked.hour.during.from).slice(5, 10),
                time: `${exactTime(picked.hour.during.from).slice(11)} – ${exactTime(picked.hour.during.until).slice(11)}`,
              })}
            </b>
            <span>{picked.owners.map((it) => name(it)).join(' · ')}</span>
            <span className={styles.soft}>{t('pickedHint')}</span>
          </p>
        )}
        <div className={styles.body}>
          {isPending && <RowSkeletons rows={6} />}
          {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {data?.length === 0 && <EmptyState title={t('nobodyKeeps')}>{t('nobodyKeepsHint')}</EmptyState>}
          {data && data.length > 0 && <BoardTable lines={data} day={day} />}
        </div>
        {finding && (
          <CommonHourDialog
            window={{ from: day < today ? today : day, days: 7 }}
            onPick={(hour, owners) => {
              setPicked({ hour, owners });
              setFinding(false);
              go({ day: dayOf(hour.during.from) });
            }}
            onClose={() => setFinding(false)}
          />
        )}
      </PageFrame>
    </>
  );
}
