import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FindBox } from '@/components/find-box';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import { type Model, useConsortia } from './api/consortia';
import { FoundConsortium } from './consortium-drawers';
import styles from './directory.module.css';
import { DirectoryTabs } from './directory-tabs';
import { useKeepingWords } from './keeping';
import { useDirectoryWords } from './words';

const models: readonly Model[] = ['COUNTY_COMMUNITY', 'CITY_GROUP', 'SPECIALTY_ALLIANCE', 'TELEMEDICINE_NETWORK'];

/** The consortia by their four models. */
export function ConsortiaPage() {
  const { t, word } = useDirectoryWords();
  const name = useName();
  const keeping = useKeepingWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const filters = useFilters();
  const q = filters.get('q');
  const model = models.find((it) => it === filters.get('model'));
  const query = useConsortia({ q, model });
  useTitle(t('consortia'));
  return (
    <>
      <DirectoryTabs />
      <h1 className="m-hidden">{t('consortia')}</h1>
      <fieldset className={styles.models} style={{ border: 0, margin: 0, padding: 0 }} aria-label={t('model')}>
        {models.map((it) => (
          <button
            key={it}
            type="button"
            className={styles.model}
            aria-pressed={it === model}
            onClick={() => filters.set({ model: it === model ? undefined : it })}
          >
            <b>{word('model', it)}</b>
            <span>{word('modelHint', it)}</span>
          </button>
        ))}
      </fieldset>
      <div className={styles.filters}>
        <FindBox
          className={styles.find}
          label={t('findConsortium')}
          value={q ?? ''}
          onChange={(it) => filters.set({ q: it })}
        />
        {may('DIRECTORY_ADMINISTER') && (
          <Button type="primary" className={styles.add ?? ''} onClick={() => setAdding(true)}>
            {keeping('addConsortium')}
          </Button>
        )}
      </div>
      <InfiniteList
        query={query}
        label={t('consortia')}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t('noConsortiaFound')}>{keeping('noConsortiaHint')}</EmptyState>}
      >
        {(it) => (
          <Link to={to.consortium(it.id)} className={styles.row}>
            <span className={styles.name}>{name(it)}</span>
            <span>{word('model', it.model)}</span>
            <span>{`${t('lead')} ${name(it.lead)}`}</span>
            <span className={styles.soft}>{t('membersCount', { count: it.members })}</span>
          </Link>
        )}
      </InfiniteList>
      {adding && <FoundConsortium onClose={() => setAdding(false)} />}
    </>
  );
}
