import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { useFilters } from '@/lib/search-params';
import {
  cancel,
  collect,
  collectAgain,
  labelsUrl,
  type Specimen,
  type SpecimenState,
  scanSpecimen,
  useSpecimenChange,
  useSpecimens,
} from './api/specimens';
import styles from './laboratory.module.css';
import { LaboratoryTabs } from './laboratory-tabs';
import { OrderDrawer } from './order-drawer';
import { ScanBox } from './scan-box';
import { SpecimenRow } from './specimen-row';
import { useLaboratoryWords } from './words';

const shown: readonly SpecimenState[] = ['ORDERED', 'COLLECTED', 'PACKED', 'ON_THE_WAY', 'REJECTED', 'REPORTED'];

/** The desk where blood is drawn: order, print, stick, fill, scan. */
export function SpecimensPage() {
  const { t } = useLaboratoryWords();
  const filters = useFilters();
  const state = shown.find((it) => it === filters.get('state'));
  const query = useSpecimens({ side: 'COLLECTING', ...(state ? { state: [state] } : {}) });
  const [ordering, setOrdering] = useState(false);
  const [told, setTold] = useState('');
  const collecting = useSpecimenChange(collect);
  useTitle(t('specimens'));

  async function onScan(code: string) {
    const tube = await scanSpecimen(code);
    await collecting.mutateAsync(tube.id);
    return t('collected', { code });
  }

  return (
    <>
      <LaboratoryTabs />
      <h1 className="m-hidden">{t('specimens')}</h1>
      <div className={styles.head}>
        <ScanBox label={t('scanTube')} onScan={onScan} />
        <Button
          type="primary"
          size="large"
          icon={<PlusOutlined />}
          className={styles.end ?? ''}
          onClick={() => setOrdering(true)}
        >
          {t('newOrder')}
        </Button>
      </div>
      {told && (
        <p className={styles.filters} role="status">
          {told}
        </p>
      )}
      <div className={styles.filters}>
        <FilterChips
          label={t('specimens')}
          value={state ?? ''}
          onChange={(it) => filters.set({ state: it || undefined })}
          chips={[{ value: '', label: t('all') }, ...shown.map((it) => ({ value: it, label: t(`state.${it}`) }))]}
        />
      </div>
      <InfiniteList
        query={query}
        label={t('specimens')}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t('noSpecimens')}>{t('noSpecimensHint')}</EmptyState>}
      >
        {(it) => (
          <SpecimenRow of={it} other="laboratory">
            <Acts of={it} onTold={setTold} />
          </SpecimenRow>
        )}
      </InfiniteList>
      {ordering && (
        <OrderDrawer
          onClose={() => setOrdering(false)}
          onOrdered={({ number, tubes }) => {
            setOrdering(false);
            setTold(t(number ? 'orderedCase' : 'ordered', { count: tubes.length, number: number ?? '' }));
            window.open(labelsUrl(tubes.map((it) => it.id)), '_blank', 'noopener');
          }}
        />
      )}
    </>
  );
}

function Acts({ of, onTold }: { of: Specimen; onTold: (words: string) => void }) {
  const { t } = useLaboratoryWords();
  const again = useSpecimenChange(collectAgain);
  const cancelling = useSpecimenChange(cancel);
  return (
    <>
      {(of.state === 'ORDERED' || of.state === 'COLLECTED') && (
        <a href={labelsUrl([of.id])} target="_blank" rel="noreferrer">
          {t('print')}
        </a>
      )}
      {of.state === 'ORDERED' && (
        <Button type="link" size="small" loading={cancelling.isPending} onClick={() => cancelling.mutate(of.id)}>
          {t('cancel')}
        </Button>
      )}
      {of.state === 'REJECTED' && (
        <Button
          size="small"
          loading={again.isPending}
          onClick={() => again.mutate(of.id, { onSuccess: (next) => onTold(t('againDone', { code: next.code })) })}
        >
          {t('again')}
        </Button>
      )}
      {again.error || cancelling.error ? <ProblemNotice error={again.error ?? cancelling.error} /> : null}
    </>
  );
}
