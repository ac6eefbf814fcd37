import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { ConsultationTabs } from '@/components/consultation/consultation-tabs';
import { EmptyState } from '@/components/empty-state';
import styles from '@/components/figures/figures.module.css';
import { MonthChips, useMonths } from '@/components/figures/month-chips';
import { FilterChips } from '@/components/filter-chips';
import { findOption } from '@/components/find-option';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels, useLanguage } from '@/lib/language';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import { type FigureScope, type FigureSet, type FigureSide, sides, useFigures, workbookUrl } from './api';
import { FiguresView } from './figures-view';
import { labels } from './labels';
import { count, kindOf } from './scope';
import { useLineNames } from './words';

/** What one's institution asked, received or was invited to: how many, how fast, how good. */
export function FiguresPage() {
  const t = useLabels(labels);
  const may = useMay();
  const language = useLanguage();
  const filters = useFilters();
  const { months, from, to } = useMonths();
  const range = { from, to };
  const asked = useFigures({ side: 'REQUESTER', ...range });
  const received = useFigures({ side: 'RESPONDER', ...range });
  // Where nobody has chosen, the side on which there is more to see.
  const busier: FigureSide =
    count(asked.data?.total, 'SENT') > count(received.data?.total, 'SENT') ? 'REQUESTER' : 'RESPONDER';
  const side = sides.find((it) => it === filters.get('side')) ?? busier;
  const scope: FigureScope = {
    side,
    ...range,
    kind: kindOf(filters.get('kind')),
    partner: filters.get('partner'),
    specialty: filters.get('specialty'),
  };
  const figures = useFigures(scope);
  const whole = useFigures({ side, ...range });
  const waiting = [figures, asked, received, whole].some((it) => it.isPending);
  return (
    <>
      <ConsultationTabs />
      <PageFrame
        title={t('title')}
        hint={t(may('CASE_READ') ? 'hint' : 'countsOnly')}
        actions={
          <Button icon={<DownloadOutlined />} href={workbookUrl(scope, language)} download>
            {t('excel')}
          </Button>
        }
      >
        <div className={styles.filters}>
          <FilterChips
            label={t('side')}
            value={side}
            onChange={(it) => filters.set({ side: it, kind: undefined, partner: undefined, specialty: undefined })}
            chips={sides.map((it) => ({ value: it, label: t(`side.${it}`) }))}
          />
          <MonthChips />
          <Narrow whole={whole.data} />
        </div>
        {figures.error && <ProblemNotice error={figures.error} onRetry={() => void figures.refetch()} />}
        {waiting && !figures.error && <RowSkeletons rows={6} />}
        {figures.data && !waiting && <Counted months={months} scope={scope} set={figures.data} />}
      </PageFrame>
    </>
  );
}

function Counted({ months, scope, set }: { months: string[]; scope: FigureScope; set: FigureSet }) {
  const t = useLabels(labels);
  if (count(set.total, 'SENT') === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  return <FiguresView months={months} scope={scope} set={set} />;
}

/** To one kind, one institution or one specialty, of those that have figures at all. */
function Narrow({ whole }: { whole: FigureSet | undefined }) {
  const t = useLabels(labels);
  const names = useLineNames();
  const filters = useFilters();
  const choices = [
    { key: 'kind', lines: whole?.kinds.map((it) => ({ value: it.kind, label: names.ofKind(it) })) },
    { key: 'partner', lines: whole?.partners.map((it) => ({ value: it.partner?.id, label: names.ofPartner(it) })) },
    {
      key: 'specialty',
      lines: whole?.specialties
        .filter((it) => it.specialty)
        .map((it) => ({ value: it.specialty, label: names.ofSpecialty(it) })),
    },
  ] as const;
  return (
    <>
      {choices.map(({ key, lines }) => (
        <Select
          key={key}
          className={styles.select}
          aria-label={t(key)}
          placeholder={t(key)}
          allowClear
          showSearch={findOption}
          value={filters.get(key)}
          options={lines ?? []}
          onChange={(chosen?: string) => filters.set({ [key]: chosen })}
        />
      ))}
    </>
  );
}
