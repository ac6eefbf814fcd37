import { Select } from 'antd';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { EmptyState } from '@/components/empty-state';
import styles from '@/components/figures/figures.module.css';
import { MonthChips, useMonths } from '@/components/figures/month-chips';
import { FilterChips } from '@/components/filter-chips';
import { findOption } from '@/components/find-option';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels, useName } from '@/lib/language';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import { type FigureScope, type FigureSide, useFigures } from './api/figures';
import { DiagnosisTabs } from './diagnosis-tabs';
import { labels } from './figures-labels';
import { FiguresView } from './figures-view';

const sides: readonly FigureSide[] = ['REQUESTER', 'RESPONDER'];

/** What one's institution asked of others, or read for them: how many, how fast, how well. */
export function FiguresPage() {
  const t = useLabels(labels);
  const may = useMay();
  const filters = useFilters();
  const { months, from, to } = useMonths();
  const range = { from, to };
  const asked = useFigures({ side: 'REQUESTER', ...range });
  const read = useFigures({ side: 'RESPONDER', ...range });
  // Where nobody has chosen, the side on which there is more to see.
  const busier: FigureSide =
    (read.data?.total.counts.ordered ?? 0) > (asked.data?.total.counts.ordered ?? 0) ? 'RESPONDER' : 'REQUESTER';
  const side = sides.find((it) => it === filters.get('side')) ?? busier;
  const scope = { side, ...range, partner: filters.get('partner'), modality: filters.get('modality') };
  const figures = useFigures(scope);
  const whole = side === 'REQUESTER' ? asked : read;
  return (
    <>
      <DiagnosisTabs />
      <PageFrame title={t('title')} hint={t(may('CASE_READ') ? 'hint' : 'countsOnly')}>
        <div className={styles.filters}>
          <FilterChips
            label={t('side')}
            value={side}
            onChange={(it) => filters.set({ side: it, partner: undefined, modality: undefined })}
            chips={sides.map((it) => ({ value: it, label: t(`side.${it}`) }))}
          />
          <MonthChips />
          <Narrow whole={whole} />
        </div>
        {figures.error && <ProblemNotice error={figures.error} onRetry={() => void figures.refetch()} />}
        {(figures.isPending || asked.isPending || read.isPending) && !figures.error && <RowSkeletons rows={6} />}
        {figures.data && asked.data && read.data && <Counted months={months} scope={scope} set={figures.data} />}
      </PageFrame>
    </>
  );
}

function Counted({ months, scope, set }: { months: string[]; scope: FigureScope; set: FiguresOf }) {
  const t = useLabels(labels);
  if (set.total.counts.ordered === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  return <FiguresView months={months} scope={scope} set={set} />;
}

type FiguresOf = NonNullable<ReturnType<typeof useFigures>['data']>;

/** To one institution or one modality, of those that have figures at all. */
function Narrow({ whole }: { whole: ReturnType<typeof useFigures> }) {
  const t = useLabels(labels);
  const name = useName();
  const words = useDiagnosisWords();
  const filters = useFilters();
  return (
    <>
      <Select
        className={styles.select}
        aria-label={t('partner')}
        placeholder={t('partner')}
        allowClear
        showSearch={findOption}
        value={filters.get('partner')}
        options={(whole.data?.partners ?? []).map((it) => ({ value: it.partner?.id, label: name(it.partner) }))}
        onChange={(partner?: string) => filters.set({ partner })}
      />
      <Select
        className={styles.select}
        aria-label={t('modality')}
        placeholder={t('modality')}
        allowClear
        value={filters.get('modality')}
        options={(whole.data?.modalities ?? []).map((it) => ({
          value: it.modality,
          label: words.modality(it.modality ?? ''),
        }))}
        onChange={(modality?: string) => filters.set({ modality })}
      />
    </>
  );
}
