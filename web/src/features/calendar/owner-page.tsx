import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { daysFrom, instantOf, mondayOf, plusDays } from '@/components/calendar/spans';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useName } from '@/lib/language';
import { now } from '@/lib/now';
import { useSession } from '@/lib/session';
import { dayOf } from '@/lib/time';
import { type Calendar, useCalendar } from './api/calendar';
import { AppointmentDrawer } from './appointment-drawer';
import { AppointmentList } from './appointment-list';
import styles from './calendar.module.css';
import { CalendarTabs } from './calendar-tabs';
import { ExemptionList } from './exemption-list';
import { FeedPanel } from './feed-panel';
import { Legend } from './legend';
import { WeekGrid } from './week-grid';
import { WeeklyList } from './weekly-list';
import { useCalendarWords } from './words';

/** One's own week. */
export function MinePage() {
  const { practitioner } = useSession();
  return <WeekOf key={practitioner} owner={practitioner} mine />;
}

/** Somebody's week, or a room's, as far as one may see it. */
export function OwnerPage() {
  const { id = '' } = useParams();
  const { practitioner } = useSession();
  return <WeekOf key={id} owner={id} mine={id === practitioner} />;
}

function WeekOf({ owner, mine }: { owner: string; mine: boolean }) {
  const { t } = useCalendarWords();
  const name = useName();
  const [monday, setMonday] = useState(mondayOf(dayOf(now())));
  const [booking, setBooking] = useState<{ from: string; until: string }>();
  const { data, error, isPending, refetch } = useCalendar(owner, monday, 7);
  const title = mine ? t('mine') : data ? t('calendarOf', { name: name(data.owner) }) : t('room');
  const pick = (day: string, minutes: number) =>
    setBooking({ from: instantOf(day, minutes), until: instantOf(day, minutes + 60) });
  return (
    <>
      <CalendarTabs />
      <PageFrame
        title={title}
        hint={data && !mine ? [t(data.owner.kind), data.owner.title].filter(Boolean).join(' · ') : undefined}
      >
        <div className={styles.bar}>
          <Button
            icon={<LeftOutlined />}
            aria-label={t('previousWeek')}
            onClick={() => setMonday(plusDays(monday, -7))}
          />
          <Button onClick={() => setMonday(mondayOf(dayOf(now())))}>{t('thisWeek')}</Button>
          <Button icon={<RightOutlined />} aria-label={t('nextWeek')} onClick={() => setMonday(plusDays(monday, 7))} />
          <b>{`${monday} – ${plusDays(monday, 6).slice(5)}`}</b>
          {data?.mayKeep && (
            <span className={styles.end}>
              <Button
                type="primary"
                onClick={() => pick(dayOf(now()) > monday ? plusDays(dayOf(now()), 1) : monday, 540)}
              >
                {t('addAppointment')}
              </Button>
            </span>
          )}
        </div>
        <div className={styles.body}>
          {isPending && <RowSkeletons rows={8} />}
          {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {data && (
            <>
              <WeekGrid calendar={data} days={daysFrom(monday, 7)} onPick={data.mayKeep ? pick : undefined} />
              <Legend home={data.home} />
              {data.home && <Parts calendar={data} mine={mine} />}
            </>
          )}
        </div>
        {booking && data && <AppointmentDrawer owner={data.owner} {...booking} onClose={() => setBooking(undefined)} />}
      </PageFrame>
    </>
  );
}

function Parts({ calendar, mine }: { calendar: Calendar; mine: boolean }) {
  return (
    <div className={styles.columns}>
      <div>
        <WeeklyList calendar={calendar} />
        <ExemptionList calendar={calendar} />
      </div>
      <div>
        <AppointmentList calendar={calendar} />
        {mine && <FeedPanel />}
      </div>
    </div>
  );
}
