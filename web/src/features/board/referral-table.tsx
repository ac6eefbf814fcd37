import { Select } from 'antd';
import { CaseRow } from '@/components/case/case-row';
import { useCaseWords } from '@/components/case/case-words';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { QuietBar } from '@/components/quiet-bar';
import { isEmpty, useKeyset } from '@/lib/keyset';
import { useLabels } from '@/lib/language';
import { useQuietUpdates } from '@/lib/live';
import { useFilters } from '@/lib/search-params';
import styles from './board-page.module.css';
import { labels } from './labels';

const shows = ['open', 'closed', 'all'] as const;
const states: Record<(typeof shows)[number], readonly string[]> = {
  open: [
    'DRAFT',
    'SUBMITTED',
    'SEEN',
    'MORE_INFO',
    'ACCEPTED',
    'IN_TRANSIT',
    'ARRIVED',
    'IN_CARE',
    'RETURNED',
    'RECEIVED_BACK',
    'DECLINED',
    'NO_SHOW',
  ],
  closed: ['CLOSED', 'WITHDRAWN', 'CANCELLED'],
  all: [],
};

/** Every referral one may see, newest first; the range and the state are in the URL. */
export function ReferralTable() {
  const t = useLabels(labels);
  const words = useCaseWords();
  const filters = useFilters();
  const show = shows.find((it) => it === filters.get('show')) ?? 'open';
  const state = filters.get('state');
  const queryKey = ['cases', 'list', 'referral', show, state ?? ''];
  const query = useKeyset(queryKey, '/api/cases', {
    query: { kind: 'referral', open: show === 'all' ? undefined : show === 'open', state },
  });
  const updates = useQuietUpdates(queryKey, { kind: 'referral', free: isEmpty(query.data) });

  return (
    <>
      <div className={styles.filters}>
        <FilterChips
          label={t('show')}
          value={show}
          onChange={(it) => filters.set({ show: it === 'open' ? undefined : it, state: undefined })}
          chips={shows.map((it) => ({ value: it, label: t(it) }))}
        />
        {show !== 'all' && (
          <Select
            aria-label={t('state')}
            size="small"
            variant="filled"
            style={{ width: 140 }}
            allowClear
            placeholder={t('anyState')}
            value={state ?? null}
            onChange={(it: string | null | undefined) => filters.set({ state: it ?? undefined })}
            options={states[show].map((it) => ({ value: it, label: words.state(it) }))}
          />
        )}
      </div>
      <QuietBar updates={updates} />
      <div className={styles.list}>
        <div className={styles.listHead} aria-hidden="true">
          <span />
          <span>{t('headWho')}</span>
          <span>{t('headWhere')}</span>
          <span>{t('headState')}</span>
          <span>{t('headClock')}</span>
          <span>{t('headUpdated')}</span>
        </div>
        <InfiniteList
          query={query}
          label={t('title')}
          itemKey={(it) => it.id}
          empty={<EmptyState title={t('listEmpty')}>{t('listEmptyHint')}</EmptyState>}
        >
          {(it) => <CaseRow of={it} />}
        </InfiniteList>
      </div>
    </>
  );
}
