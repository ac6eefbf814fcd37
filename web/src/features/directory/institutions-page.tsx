import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { FindBox } from '@/components/find-box';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import { useInstitutions } from './api/institutions';
import styles from './directory.module.css';
import { DirectoryTabs } from './directory-tabs';
import { AddInstitution } from './institution-drawer';
import { useKeepingWords } from './keeping';
import { useDirectoryWords } from './words';

const kinds = ['HOSPITAL', 'TOWNSHIP_CENTRE', 'COMMUNITY_CENTRE', 'VILLAGE_ROOM', 'EMERGENCY_STATION'] as const;

export function InstitutionsPage() {
  const { t, word, level } = useDirectoryWords();
  const name = useName();
  const keeping = useKeepingWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const filters = useFilters();
  const q = filters.get('q');
  const kind = kinds.find((it) => it === filters.get('kind'));
  const query = useInstitutions({ q, kind });
  useTitle(t('institutions'));
  return (
    <>
      <DirectoryTabs />
      <h1 className="m-hidden">{t('institutions')}</h1>
      <div className={styles.filters}>
        <FindBox
          className={styles.find}
          label={t('findInstitution')}
          value={q ?? ''}
          onChange={(it) => filters.set({ q: it })}
        />
        <FilterChips
          label={t('kind')}
          value={kind ?? ''}
          onChange={(it) => filters.set({ kind: it || undefined })}
          chips={[{ value: '', label: t('all') }, ...kinds.map((it) => ({ value: it, label: word('kind', it) }))]}
        />
        {may('DIRECTORY_ADMINISTER') && (
          <Button type="primary" className={styles.add ?? ''} onClick={() => setAdding(true)}>
            {keeping('addInstitution')}
          </Button>
        )}
      </div>
      <InfiniteList
        query={query}
        label={t('institutions')}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t('noInstitutions')}>{t('noInstitutionsHint')}</EmptyState>}
      >
        {(it) => (
          <Link to={to.institution(it.id)} className={styles.row}>
            <span className={styles.name}>{name(it)}</span>
            <span>{word('kind', it.kind)}</span>
            <span>{level(it)}</span>
            <span className={styles.soft}>{it.shortName}</span>
          </Link>
        )}
      </InfiniteList>
      {adding && <AddInstitution onClose={() => setAdding(false)} />}
    </>
  );
}
