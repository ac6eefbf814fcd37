import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { FilterChips } from '@/components/filter-chips';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { type RecordingAt, samplesQuery, useOverview } from './api';
import { findBeats, intervals, median } from './beats';
import styles from './ecg.module.css';
import { type Overview, PAGE, pageOf, secondAt, secondOfDay, wallTime } from './envelope';
import { HolterOverview } from './holter-overview';
import { HolterPage } from './holter-page';
import { labels } from './labels';
import { isPlace, useTogether } from './together';

/** A day of the heart: all of it at a glance, and any minute of it in full. */
export function Holter({ of }: { of: RecordingAt }) {
  const overview = useOverview(of);
  if (overview.isPending) return <RowSkeletons />;
  if (!overview.data) return <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />;
  return <Day of={of} overview={overview.data} />;
}

function Day({ of, overview }: { of: RecordingAt; overview: Overview }) {
  const t = useLabels(labels);
  const { duration } = overview;
  const began = secondOfDay(of.startedAt);
  const last = pageOf(duration, duration);
  const [wanted, setPage] = useTogether('page', 0, isPlace);
  const [chosen, setLead] = useTogether('lead', 0, isPlace);
  const page = Math.min(last, Math.floor(wanted));
  const lead = Math.min(overview.leads.length - 1, Math.floor(chosen));
  const [words, setWords] = useState('');
  const from = page * PAGE;
  const to = Math.min(duration, from + PAGE);
  const samples = useQuery(samplesQuery(of, from, to));
  const rate = useMemo(() => {
    if (!samples.data) return undefined;
    const rr = median(intervals(findBeats(samples.data), samples.data.samplingFrequency));
    return rr ? Math.round(60_000 / rr) : undefined;
  }, [samples.data]);
  const turn = (to: number) => setPage(Math.max(0, Math.min(last, to)));

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return;
    const to = {
      ArrowRight: page + 1,
      ArrowLeft: page - 1,
      PageDown: page + 10,
      PageUp: page - 10,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    turn(to);
  }

  function jump() {
    const second = secondAt(words, began, duration);
    if (second !== undefined) turn(pageOf(second, duration));
  }

  return (
    <section className={styles.ecg} aria-label={t('holter')} onKeyDown={onKey}>
      <div className={styles.bar}>
        <b>{t('at', { time: wallTime(began, from), seconds: Math.round(to - from) })}</b>
        {rate !== undefined && <b>{t('pageRate', { value: rate })}</b>}
        <FilterChips
          label={t('lead')}
          value={String(lead)}
          chips={overview.leads.map((it, index) => ({ value: String(index), label: it.label || it.code }))}
          onChange={(it) => setLead(Number(it))}
        />
        <span className={styles.jump}>
          <Input
            size="small"
            aria-label={t('jump')}
            placeholder={t('jumpHint')}
            value={words}
            status={words !== '' && secondAt(words, began, duration) === undefined ? 'warning' : ''}
            onChange={(event) => setWords(event.target.value)}
            onPressEnter={jump}
          />
          <Button size="small" onClick={jump}>
            {t('jump')}
          </Button>
          <Button size="small" disabled={page === 0} onClick={() => turn(page - 1)}>
            {t('earlier')}
          </Button>
          <Button size="small" disabled={page === last} onClick={() => turn(page + 1)}>
            {t('later')}
          </Button>
        </span>
      </div>
      <HolterOverview
        of={of}
        overview={overview}
        lead={lead}
        began={began}
        second={from}
        onSecond={(it) => turn(pageOf(it, duration))}
      />
      {samples.isError ? (
        <ProblemNotice error={samples.error} onRetry={() => void samples.refetch()} />
      ) : (
        <HolterPage recording={samples.data} lead={lead} began={began + from} seconds={to - from} />
      )}
      <p className={styles.foot}>
        <span>{t('overviewHint')}</span>
        <span>{t('calipers')}</span>
      </p>
    </section>
  );
}
