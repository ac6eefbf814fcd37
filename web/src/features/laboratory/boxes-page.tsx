import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { FilterChips } from '@/components/filter-chips';
import { FormDrawer } from '@/components/form/form-drawer';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { StateTag, type Tone } from '@/components/state-tag';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useMay, useSession } from '@/lib/session';
import { useShortTime } from '@/lib/time';
import { type Box, openBox, scanBox, useBoxes } from './api/boxes';
import { useLaboratories } from './api/catalogue';
import { useSpecimenChange } from './api/specimens';
import styles from './laboratory.module.css';
import { LaboratoryTabs } from './laboratory-tabs';
import { ScanBox } from './scan-box';
import { useLaboratoryWords } from './words';

const states: readonly Box['state'][] = ['OPEN', 'SEALED', 'ON_THE_WAY', 'ARRIVED'];

export const boxTones: Record<Box['state'], Tone> = {
  OPEN: 'open',
  SEALED: 'waiting',
  ON_THE_WAY: 'moving',
  ARRIVED: 'done',
};

/** Where the boxes are; a courier scans one and is on its page. */
export function BoxesPage() {
  const { t, name } = useLaboratoryWords();
  const may = useMay();
  const time = useShortTime();
  const navigate = useNavigate();
  const filters = useFilters();
  const state = states.find((it) => it === filters.get('state'));
  const query = useBoxes(state ? { state: [state] } : {});
  const [opening, setOpening] = useState(false);
  useTitle(t('boxes'));

  async function onScan(code: string) {
    const box = await scanBox(code);
    void navigate(to.box(box.id));
    return t('boxTitle', { code });
  }

  return (
    <>
      <LaboratoryTabs />
      <h1 className="m-hidden">{t('boxes')}</h1>
      <div className={styles.head}>
        <ScanBox label={t('scanBox')} onScan={onScan} />
        {may('SPECIMEN') && (
          <Button
            type="primary"
            size="large"
            icon={<PlusOutlined />}
            className={styles.end ?? ''}
            onClick={() => setOpening(true)}
          >
            {t('newBox')}
          </Button>
        )}
      </div>
      <div className={styles.filters}>
        <FilterChips
          label={t('boxes')}
          value={state ?? ''}
          onChange={(it) => filters.set({ state: it || undefined })}
          chips={[{ value: '', label: t('all') }, ...states.map((it) => ({ value: it, label: t(`box.${it}`) }))]}
        />
      </div>
      <InfiniteList
        query={query}
        label={t('boxes')}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t('noBoxes')}>{t('noBoxesHint')}</EmptyState>}
      >
        {(it) => (
          <div className={`${styles.row} ${styles.boxRow}`}>
            <Link to={to.box(it.id)} className={styles.code}>
              {it.code}
            </Link>
            <span>
              {name(it.institution)} → {name(it.laboratory)}
            </span>
            <span className={styles.soft}>{t('tubes', { count: it.tubes })}</span>
            <StateTag tone={boxTones[it.state]}>{t(`box.${it.state}`)}</StateTag>
            <span className={styles.soft}>{t('byWhom', { time: time(it.openedAt), name: it.openedBy })}</span>
          </div>
        )}
      </InfiniteList>
      {opening && <BoxDrawer onClose={() => setOpening(false)} onOpened={(it) => void navigate(to.box(it.id))} />}
    </>
  );
}

function BoxDrawer({ onClose, onOpened }: { onClose: () => void; onOpened: (box: Box) => void }) {
  const { t, name } = useLaboratoryWords();
  const { post } = useSession();
  const laboratories = useLaboratories();
  const opening = useSpecimenChange(openBox);
  const others = laboratories.data?.filter((it) => it.id !== post.institution.id) ?? [];
  const [chosen, setChosen] = useState('');
  const laboratory = chosen || (others[0]?.id ?? '');
  return (
    <FormDrawer
      title={t('newBox')}
      verb={t('openVerb')}
      pending={opening.isPending}
      error={opening.error}
      onSubmit={(event) => {
        event.preventDefault();
        if (laboratory) opening.mutate(laboratory, { onSuccess: onOpened });
      }}
      onClose={onClose}
    >
      <Field label={t('laboratory')} required>
        {(control) => (
          <Select
            {...control}
            options={others.map((it) => ({ value: it.id, label: name(it) }))}
            value={laboratory || undefined}
            onChange={setChosen}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
