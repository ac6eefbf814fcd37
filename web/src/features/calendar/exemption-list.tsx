import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { exactTime } from '@/lib/time';
import { type Calendar, useRemoveExemption } from './api/calendar';
import styles from './calendar.module.css';
import { ExemptionDrawer } from './exemption-drawer';
import { useCalendarWords } from './words';

/** What differs from the usual week: leave, and hours that are added. */
export function ExemptionList({ calendar }: { calendar: Calendar }) {
  const { t } = useCalendarWords();
  const [adding, setAdding] = useState<'away' | 'extra'>();
  const remove = useRemoveExemption(calendar.owner.id);
  return (
    <section className={styles.section} aria-labelledby="exemptions">
      <h2>
        <span id="exemptions">{t('exemptions')}</span>
        {calendar.mayKeep && (
          <span className={styles.end}>
            <Button onClick={() => setAdding('away')}>{t('addAway')}</Button>
            <Button onClick={() => setAdding('extra')}>{t('addExtra')}</Button>
          </span>
        )}
      </h2>
      {remove.isError && <ProblemNotice error={remove.error} />}
      {calendar.exemptions.length === 0 && <EmptyState title={t('noExemptions')} />}
      <ul>
        {calendar.exemptions.map((it) => {
          const what = `${t(it.away ? 'away' : 'addExtra')} ${exactTime(it.during.from).slice(5)} – ${exactTime(it.during.until).slice(5)}`;
          return (
            <li key={it.id} className={styles.line}>
              <span className={styles.grow}>
                <span className={styles.name}>{what}</span>
                <br />
                <span className={styles.soft}>
                  {[it.note, t('madeBy', { name: it.madeBy }), !it.here && t('elsewhere')].filter(Boolean).join(' · ')}
                </span>
              </span>
              {calendar.mayKeep && it.here && (
                <Popconfirm
                  title={t('removeAsk', { what })}
                  okText={t('remove')}
                  onConfirm={() => remove.mutate(it.id)}
                >
                  <Button size="small" type="text" danger aria-label={t('removeOf', { what })}>
                    {t('remove')}
                  </Button>
                </Popconfirm>
              )}
            </li>
          );
        })}
      </ul>
      {adding && (
        <ExemptionDrawer owner={calendar.owner} away={adding === 'away'} onClose={() => setAdding(undefined)} />
      )}
    </section>
  );
}
