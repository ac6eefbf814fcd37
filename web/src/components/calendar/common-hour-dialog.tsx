import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { now } from '@/lib/now';
import { dayOf, exactTime } from '@/lib/time';
import { labels } from './calendar-labels';
import styles from './common-hours.module.css';
import { OwnerPicker } from './owner-picker';
import { midnight } from './spans';
import { type CommonHour, type Owner, useCommonHours } from './use-calendars';

interface Props {
  /** Who must be there to begin with; more can be added. */
  owners?: readonly Owner[];
  /** Minutes. */
  length?: number;
  /** The first day (in China), and how many. */
  window?: { from: string; days: number };
  onPick: (hour: CommonHour, owners: readonly Owner[]) => void;
  onClose: () => void;
}

const lengths = [15, 30, 45, 60, 90, 120];
const spans = [3, 7, 14, 28];
const most = 60;

/** Finds an hour at which several people and rooms, of whatever institutions, are free together. */
export function CommonHourDialog({ owners = [], length = 60, window, onPick, onClose }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const [wanted, setWanted] = useState(owners);
  const [minutes, setMinutes] = useState(length);
  const [from, setFrom] = useState(window?.from ?? dayOf(now()));
  const [days, setDays] = useState(window?.days ?? 7);
  const hours = useCommonHours();
  const change = (deed: () => void) => {
    deed();
    hours.reset();
  };
  const find = () =>
    hours.mutate({
      wanted: wanted.map((it) => [it.id]),
      // what has passed today suits nobody
      from: new Date(Math.max(midnight(from), now())).toISOString(),
      until: new Date(midnight(from) + days * 86_400_000).toISOString(),
      minutes,
      limit: most,
    });
  return (
    <Modal open width={720} title={t('title')} footer={null} onCancel={onClose}>
      <OwnerPicker
        onPick={(it) => change(() => setWanted(wanted.some((other) => other.id === it.id) ? wanted : [...wanted, it]))}
      />
      {wanted.length === 0 ? (
        <EmptyState title={t('nobody')}>{t('nobodyHint')}</EmptyState>
      ) : (
        <ul className={styles.wanted} aria-label={t('chosen')}>
          {wanted.map((it) => (
            <li key={it.id}>
              <span>
                <b>{name(it)}</b> <span className={styles.soft}>{t(it.kind)}</span>
              </span>
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('remove', { name: name(it) })}
                onClick={() => change(() => setWanted(wanted.filter((other) => other.id !== it.id)))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.question}>
        <Field label={t('length')}>
          {(control) => (
            <Select
              {...control}
              value={minutes}
              options={[...new Set([...lengths, length])]
                .sort((a, b) => a - b)
                .map((it) => ({ value: it, label: t('minutes', { count: it }) }))}
              onChange={(it) => change(() => setMinutes(it))}
            />
          )}
        </Field>
        <Field label={t('from')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min={dayOf(now())}
              value={from}
              onChange={(event) => change(() => setFrom(event.target.value || dayOf(now())))}
            />
          )}
        </Field>
        <Field label={t('days')}>
          {(control) => (
            <Select
              {...control}
              value={days}
              options={spans.map((it) => ({ value: it, label: t('daysMany', { count: it }) }))}
              onChange={(it) => change(() => setDays(it))}
            />
          )}
        </Field>
        <Button type="primary" disabled={wanted.length === 0} loading={hours.isPending} onClick={find}>
          {t('find')}
        </Button>
      </div>
      {hours.error && <ProblemNotice error={hours.error} />}
      {hours.data && <Found hours={hours.data.hours} onPick={(it) => onPick(it, wanted)} />}
    </Modal>
  );
}

/** By day, the earliest first: each beginning is a button. */
function Found({ hours, onPick }: { hours: readonly CommonHour[]; onPick: (hour: CommonHour) => void }) {
  const t = useLabels(labels);
  const weekday = new Intl.DateTimeFormat(useLanguage(), { weekday: 'short', timeZone: 'UTC' });
  if (hours.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  const days = [...new Set(hours.map((it) => dayOf(it.during.from)))];
  return (
    <section aria-label={t('found')} className={styles.found}>
      {days.map((day) => (
        <div key={day} className={styles.day}>
          <h3>{`${day.slice(5)} ${weekday.format(new Date(`${day}T00:00:00Z`))}`}</h3>
          <div className={styles.times}>
            {hours
              .filter((it) => dayOf(it.during.from) === day)
              .map((it) => {
                const time = exactTime(it.during.from).slice(11);
                return (
                  <Button
                    key={it.during.from}
                    aria-label={t('pick', { day: day.slice(5), time })}
                    onClick={() => onPick(it)}
                  >
                    {time}
                  </Button>
                );
              })}
          </div>
        </div>
      ))}
      {hours.length === most && <p className={styles.soft}>{t('more', { count: most })}</p>}
    </section>
  );
}
