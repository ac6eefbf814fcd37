import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { type SpecimenState, scanSpecimen, useSpecimens } from './api/specimens';
import styles from './laboratory.module.css';
import { LaboratoryTabs } from './laboratory-tabs';
import { ScanBox } from './scan-box';
import { SpecimenRow } from './specimen-row';
import { useLaboratoryWords } from './words';

const shown: readonly SpecimenState[] = ['RECEIVED', 'REPORTED', 'REJECTED'];

/** What waits for its results; a scanned tube opens its grid. */
export function ResultsPage() {
  const { t } = useLaboratoryWords();
  const navigate = useNavigate();
  const filters = useFilters();
  const state = shown.find((it) => it === filters.get('state')) ?? 'RECEIVED';
  const query = useSpecimens({ side: 'EXAMINING', state: [state] });
  useTitle(t('results'));

  async function onScan(code: string) {
    const tube = await scanSpecimen(code);
    void navigate(to.specimen(tube.id));
    return code;
  }

  return (
    <>
      <LaboratoryTabs />
      <h1 className="m-hidden">{t('results')}</h1>
      <div className={styles.head}>
        <ScanBox label={t('scanTube')} onScan={onScan} />
      </div>
      <div className={styles.filters}>
        <FilterChips
          label={t('results')}
          value={state}
          onChange={(it) => filters.set({ state: it })}
          chips={shown.map((it) => ({ value: it, label: t(`state.${it}`) }))}
        />
      </div>
      <InfiniteList
        query={query}
        label={t('results')}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t('nothingToReport')}>{t('nothingToReportHint')}</EmptyState>}
      >
        {(it) => (
          <SpecimenRow of={it} other="institution">
            <Link to={to.specimen(it.id)}>{t(it.state === 'RECEIVED' ? 'enter' : 'open')}</Link>
          </SpecimenRow>
        )}
      </InfiniteList>
    </>
  );
}
