import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { type Bookable, useBookables, useWithdrawBookable } from './api/calendar';
import styles from './calendar.module.css';
import { CalendarTabs } from './calendar-tabs';
import { RoomDrawer } from './room-drawer';
import { useCalendarWords } from './words';

/** The consultation rooms and machines of one's own institution. */
export function RoomsPage() {
  const { t } = useCalendarWords();
  const name = useName();
  const mayWrite = useMay()('DIRECTORY_WRITE');
  const [editing, setEditing] = useState<Bookable | 'new'>();
  const { data, error, isPending, refetch } = useBookables();
  const withdraw = useWithdrawBookable();
  const add = mayWrite && (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('addRoom')}
    </Button>
  );
  return (
    <>
      <CalendarTabs />
      <PageFrame title={t('rooms')} hint={t('roomsHint')} actions={data && data.length > 0 && add}>
        <div className={styles.body}>
          {isPending && <RowSkeletons rows={4} />}
          {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {withdraw.isError && <ProblemNotice error={withdraw.error} />}
          {data?.length === 0 && (
            <EmptyState title={t('noRooms')} action={add}>
              {t('noRoomsHint')}
            </EmptyState>
          )}
          <ul aria-label={t('rooms')}>
            {data?.map((it) => (
              <li key={it.id} className={styles.line}>
                <span className={styles.grow}>
                  <Link to={to.calendarOf(it.id)} className={styles.name ?? ''}>
                    {name(it)}
                  </Link>
                  <br />
                  <span className={styles.soft}>
                    {[t(it.kind), it.place, it.seats && t('seatsMany', { count: it.seats })]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {mayWrite && (
                  <>
                    <Button onClick={() => setEditing(it)} aria-label={t('changeOf', { what: name(it) })}>
                      {t('change')}
                    </Button>
                    <Popconfirm
                      title={t('withdrawAsk', { name: name(it) })}
                      okText={t('withdraw')}
                      okButtonProps={{ danger: true }}
                      onConfirm={() => withdraw.mutate(it.id)}
                    >
                      <Button type="text" danger aria-label={`${t('withdraw')} ${name(it)}`}>
                        {t('withdraw')}
                      </Button>
                    </Popconfirm>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
        {editing && <RoomDrawer of={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
      </PageFrame>
    </>
  );
}
