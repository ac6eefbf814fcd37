import { PlusOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { CaseRow } from '@/components/case/case-row';
import { ConsultationTabs } from '@/components/consultation/consultation-tabs';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { PageFrame } from '@/components/page-frame';
import { QuietBar } from '@/components/quiet-bar';
import { api, type PageOf } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { useQuietUpdates } from '@/lib/live';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import type { CaseHeader } from '@/lib/wire';
import { labels } from './labels';

const shows = ['open', 'ended', 'all'] as const;
const words = { open: 'showOpen', ended: 'showEnded', all: 'showAll' } as const;
const LIMIT = 30;

/** Every consultation of one's institution: asked, received, taken part in. */
export function ConsultationsPage() {
  const t = useLabels(labels);
  const may = useMay();
  const navigate = useNavigate();
  const filters = useFilters();
  const show = shows.find((it) => it === filters.get('show')) ?? 'open';
  const query = useInfiniteQuery({
    queryKey: ['consultations', 'list', show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<PageOf<CaseHeader>>('/api/consultations', {
        query: { open: show === 'all' ? undefined : show === 'open', limit: LIMIT, after: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
  const updates = useQuietUpdates(['consultations', 'list', show], { kind: 'consultation' });
  return (
    <>
      <ConsultationTabs />
      <PageFrame
        title={t('title')}
        hint={t('hint')}
        actions={
          may('CONSULTATION_REQUEST') && (
            <>
              <Button onClick={() => navigate(to.consultationFromChat)}>{t('fromChat')}</Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(to.newConsultation())}>
                {t('new')}
              </Button>
            </>
          )
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
          empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
        >
          {(it) => <CaseRow of={it} />}
        </InfiniteList>
      </PageFrame>
    </>
  );
}
