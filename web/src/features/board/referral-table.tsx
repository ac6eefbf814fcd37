import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { CaseRow } from '@/components/case/case-row';
import { useCaseWords } from '@/components/case/case-words';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { QuietBar } from '@/components/quiet-bar';
import { isEmpty, useKeyset } from '@/lib/keyset';
import { useLabels } from '@/lib/language';
import { useQuietUpdates } from '@/lib/live';
import type { CaseHeader } from '@/lib/wire';
import styles from './board-page.module.css';
import { labels } from './labels';

const shows = ['open', 'closed', 'all'] as const;
const states: Record<(typeof shows)[number], readonly string[]> = {
  open: ['DRAFT', 'SUBMITTED', 'SEEN', 'MORE_INFO', 'ACCEPTED', 'IN_TRANSIT', 'ARRIVED', 'IN_CARE', 'RETURNED'],
  closed: ['RECEIVED_BACK', 'CLOSED', 'DECLINED', 'WITHDRAWN', 'CANCELLED', 'NO_SHOW'],
  all: [],
};

/** Every referral one may see, newest first; the range and the state are in the URL. */
export function ReferralTable() {
  const t = useLabels(labels);
  const words = useCaseWords();
  const [search, setSearch] = useSearchParams();
  const show = shows.find((it) => it === search.get('show')) ?? 'open';
  const state = search.get('state') ?? undefined;
  const queryKey = ['cases', 'list', 'referral', show, state ?? ''];
  const query = useKeyset<CaseHeader>(queryKey, '/api/cases', {
    kind: 'referral',
    open: show === 'all' ? undefined : show === 'open',
    state,
  });
  const updates = useQuietUpdates(queryKey, { kind: 'referral', free: isEmpty(query.data) });

  function set(change: Record<string, string | undefined>) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(change)) {
          if (value === undefined) next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true },
    );
  }

  return (
    <>
      <div className={styles.filters}>
        <FilterChips
          label={t('show')}
          value={show}
          onChange={(it) => set({ show: it === 'open' ? undefined : it, state: undefined })}
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
            onChange={(it: string | null | undefined) => set({ state: it ?? undefined })}
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
