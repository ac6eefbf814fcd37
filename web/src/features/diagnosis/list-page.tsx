import { PlusOutlined, ReadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { CaseRow } from '@/components/case/case-row';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { PageFrame } from '@/components/page-frame';
import { QuietBar } from '@/components/quiet-bar';
import { useLabels } from '@/lib/language';
import { useQuietUpdates } from '@/lib/live';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import { useShortcut } from '@/lib/shortcuts';
import { type Show, useDiagnoses } from './api/pool';
import { DiagnosisTabs } from './diagnosis-tabs';
import { labels } from './labels';

const shows: readonly Show[] = ['open', 'ended', 'all'];
const words = { open: 'showOpen', ended: 'showEnded', all: 'showAll' } as const;

/** All remote diagnoses of one's institution, ordered or received. */
export function DiagnosesPage() {
  const t = useLabels(labels);
  const may = useMay();
  const navigate = useNavigate();
  const filters = useFilters();
  const show = shows.find((it) => it === filters.get('show')) ?? 'open';
  const query = useDiagnoses(show);
  const updates = useQuietUpdates(['diagnoses', 'list', show], { kind: 'diagnosis' });
  const orders = may('DIAGNOSIS_REQUEST');
  useShortcut('x', t('newOrder'), () => orders && void navigate(to.newDiagnosis()));
  return (
    <>
      <DiagnosisTabs />
      <PageFrame
        title={t('title')}
        hint={t('allHint')}
        actions={
          <>
            {may('DIAGNOSIS_READ') && (
              <Button icon={<ReadOutlined />} onClick={() => navigate(to.diagnoses)}>
                {t('openDesk')}
              </Button>
            )}
            {orders && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(to.newDiagnosis())}>
                {t('newOrder')}
              </Button>
            )}
          </>
        }
      >
        <FilterChips
          label={t('filter')}
          value={show}
          onChange={(it) => filters.set({ show: it === 'open' ? undefined : it })}
          chips={shows.map((it) => ({ value: it, label: t(words[it]) }))}
        />
        <QuietBar updates={updates} />
        <InfiniteList
          query={query}
          label={t('all')}
          itemKey={(it) => it.id}
          empty={<EmptyState title={t('allEmpty')}>{t('allEmptyHint')}</EmptyState>}
        >
          {(it) => <CaseRow of={it} />}
        </InfiniteList>
      </PageFrame>
    </>
  );
}
