import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { useMarks } from '@/lib/marks';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import { dayOf } from '@/lib/time';
import { AgreementDrawer } from './agreement-drawer';
import { AgreementStanding } from './agreement-state';
import { type AgreementView, useAgreements } from './api/agreements';
import styles from './directory.module.css';
import { DirectoryTabs } from './directory-tabs';
import { useKeepingWords } from './keeping';
import { useSideWords } from './side-words';
import { useDirectoryWords } from './words';

const shows = ['all', 'draft', 'signed', 'ending', 'terminated'] as const;
type Show = (typeof shows)[number];

function filterOf(show: Show) {
  switch (show) {
    case 'all':
      return {};
    case 'draft':
      return { state: 'DRAFT' as const };
    case 'signed':
      return { state: 'SIGNED' as const };
    case 'terminated':
      return { state: 'TERMINATED' as const };
    case 'ending':
      return { endsBefore: dayOf(now() + 60 * 86_400_000) };
  }
}

/** The agreements of one's institution: which count, which wait for whose signature. */
export function AgreementsPage() {
  const side = useSideWords();
  const { t, list } = useDirectoryWords();
  const keeping = useKeepingWords();
  const may = useMay();
  const [drafting, setDrafting] = useState(false);
  const filters = useFilters();
  const show = shows.find((it) => it === filters.get('show')) ?? 'all';
  const query = useAgreements(filterOf(show));
  useTitle(t('agreements'));
  return (
    <>
      <DirectoryTabs />
      <h1 className="m-hidden">{t('agreements')}</h1>
      <div className={styles.filters}>
        <FilterChips
          label={t('state')}
          value={show}
          onChange={(it) => filters.set({ show: it === 'all' ? undefined : it })}
          chips={shows.map((it) => ({ value: it, label: t(it) }))}
        />
        {may('AGREEMENT_SIGN') && (
          <Button type="primary" className={styles.add ?? ''} onClick={() => setDrafting(true)}>
            {keeping('draftAgreement')}
          </Button>
        )}
      </div>
      <InfiniteList
        query={query}
        label={t('agreements')}
        itemKey={(it) => it.id}
        empty={
          <EmptyState title={t('noAgreements')}>
            {t('noAgreementsHint')}
            {!may('AGREEMENT_SIGN') && may('STAFF_WRITE') && ` ${keeping('needsSigner')}`}
          </EmptyState>
        }
      >
        {(it) => (
          <Link to={to.agreement(it.id)} className={`${styles.row} ${styles.agreement}`}>
            <span className={styles.name}>
              {`${side.whole(it.requester)} ${it.mutual ? '↔' : '→'} ${side.whole(it.responder)}`}
            </span>
            <span>
              {`${list('service', it.services)} · ${list('direction', it.directions)}`}
              <span className={styles.soft}>{` ${it.number}`}</span>
            </span>
            <span className={styles.soft}>{`${it.validFrom} – ${it.validUntil}`}</span>
            <span>
              <AgreementStanding of={it} />
              <MustSign of={it} />
            </span>
          </Link>
        )}
      </InfiniteList>
      {drafting && <AgreementDrawer onClose={() => setDrafting(false)} />}
    </>
  );
}

/** Who still has to sign a draft, other than the reader. */
function MustSign({ of }: { of: AgreementView }) {
  const { t } = useDirectoryWords();
  const { list } = useMarks();
  const side = useSideWords();
  if (of.state !== 'DRAFT' || of.waitsForYou) return null;
  const open = [of.requester, of.responder].filter((it) => !it.signed).map((it) => side.institution(it));
  return open.length > 0 ? <span className={styles.soft}>{` ${t('mustSign', { name: list(open) })}`}</span> : null;
}
