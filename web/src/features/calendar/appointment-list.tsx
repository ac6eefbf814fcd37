import { Button, Popconfirm } from 'antd';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { exactTime, useShortTime } from '@/lib/time';
import { type Calendar, useReleaseAppointment } from './api/calendar';
import styles from './calendar.module.css';
import { useCalendarWords } from './words';

/** What is held and booked this week. What a case booked is changed where the case is. */
export function AppointmentList({ calendar }: { calendar: Calendar }) {
  const { t } = useCalendarWords();
  const time = useShortTime();
  const release = useReleaseAppointment();
  return (
    <section className={styles.section} aria-labelledby="appointments">
      <h2 id="appointments">{t('appointments')}</h2>
      {release.isError && <ProblemNotice error={release.error} />}
      {calendar.bookings.length === 0 && <EmptyState title={t('noAppointments')} />}
      <ul>
        {calendar.bookings.map((it) => (
          <li key={it.appointment} className={styles.line}>
            <span className={styles.grow}>
              <span className={styles.name}>{it.title}</span> {it.reference}
              <br />
              <span className={styles.soft}>
                {[
                  `${exactTime(it.during.from).slice(5)} – ${exactTime(it.during.until).slice(11)}`,
                  it.state === 'HELD' && it.expiresAt ? t('expires', { time: time(it.expiresAt) }) : t('booked'),
                  t('madeBy', { name: it.madeBy }),
                ].join(' · ')}
              </span>
            </span>
            {calendar.mayKeep &&
              (it.ownKind ? (
                <Popconfirm
                  title={t('releaseAsk', { what: it.title })}
                  okText={t('release')}
                  onConfirm={() => release.mutate(it.appointment)}
                >
                  <Button size="small" type="text" danger>
                    {t('release')}
                  </Button>
                </Popconfirm>
              ) : (
                <span className={styles.soft}>{t('byCase')}</span>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
