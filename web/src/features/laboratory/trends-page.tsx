import { Select } from 'antd';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { findOption } from '@/components/find-option';
import { TrendChart } from '@/components/laboratory/trend-chart';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useShortTime } from '@/lib/time';
import { type Flag, type Trend, useTrends } from './api/results';
import { FlagMark } from './flag-mark';
import styles from './laboratory.module.css';
import { rangeWords } from './reading';
import { useLaboratoryWords } from './words';

/** Everything that was found of a patient, item by item; what is out of range comes first. */
export function TrendsPage() {
  const { id = '' } = useParams();
  const { t, item } = useLaboratoryWords();
  const filters = useFilters();
  const { data, isPending, error, refetch } = useTrends(id);
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  const chosen = filters.get('item');
  const shown = data.filter((it) => !chosen || it.item === chosen).sort((a, b) => urgency(b) - urgency(a));
  return (
    <PageFrame
      title={t('trends')}
      actions={
        data.length > 1 && (
          <Select
            aria-label={t('item')}
            placeholder={t('item')}
            style={{ minWidth: 220 }}
            allowClear
            showSearch={findOption}
            options={data.map((it) => ({ value: it.item, label: item(it.item) }))}
            value={chosen}
            onChange={(it?: string) => filters.set({ item: it })}
          />
        )
      }
    >
      {data.length === 0 && <EmptyState title={t('noTrends')}>{t('noTrendsHint')}</EmptyState>}
      {shown.map((it) => (
        <OneTrend key={it.item} of={it} />
      ))}
    </PageFrame>
  );
}

const urgencies: Record<Flag, number> = { NONE: 0, LOW: 1, HIGH: 1, ABNORMAL: 1, VERY_LOW: 2, VERY_HIGH: 2 };

/** How far the last value is from its range. */
const urgency = (it: Trend) => urgencies[it.points.at(-1)?.flag ?? 'NONE'];

function OneTrend({ of }: { of: Trend }) {
  const { t, item, value } = useLaboratoryWords();
  const time = useShortTime();
  const last = of.points.at(-1);
  return (
    <section className={styles.trend}>
      <div className={styles.trendHead}>
        <h2>{item(of.item)}</h2>
        {last && (
          <>
            <b className="m-num">
              {value(last)} {of.unit}
            </b>
            <FlagMark of={last.flag} />
            {rangeWords(last) && (
              <span className={styles.soft}>
                {t('range')} {rangeWords(last)}
              </span>
            )}
          </>
        )}
      </div>
      {of.points.length > 1 && (
        <TrendChart points={of.points} label={t('chart', { item: item(of.item), count: of.points.length })} />
      )}
      <ul className={styles.values}>
        {of.points.map((it) => (
          <li key={it.specimen}>
            <Link to={to.specimen(it.specimen)} className={styles.soft}>
              {time(it.at)}
            </Link>{' '}
            <span className="m-num">{value(it)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
