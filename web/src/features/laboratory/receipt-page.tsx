import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { useLanguage } from '@/lib/language';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { duration } from '@/lib/time';
import { scanBox } from './api/boxes';
import { receive, type Specimen, scanSpecimen, useSpecimenChange, useSpecimens } from './api/specimens';
import styles from './laboratory.module.css';
import { LaboratoryTabs } from './laboratory-tabs';
import { RejectDrawer } from './reject-drawer';
import { ScanBox } from './scan-box';
import { SpecimenRow } from './specimen-row';
import { useLaboratoryWords } from './words';

/** What comes to the laboratory: a scanned tube is received, a scanned box opens; what is unfit is refused with a reason. */
export function ReceiptPage() {
  const { t, catalogue } = useLaboratoryWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const query = useSpecimens({ side: 'EXAMINING', state: ['COLLECTED', 'PACKED', 'ON_THE_WAY'] });
  const receiving = useSpecimenChange(receive);
  const [refusing, setRefusing] = useState<Specimen>();
  useTitle(t('receipt'));

  async function onScan(code: string) {
    if (code.startsWith('2')) {
      const box = await scanBox(code);
      void navigate(to.box(box.id));
      return t('boxTitle', { code });
    }
    const tube = await scanSpecimen(code);
    await receiving.mutateAsync(tube.id);
    return t('received', { code });
  }

  function late(it: Specimen) {
    const since = it.collected ? now() - Date.parse(it.collected.at) : 0;
    return catalogue && since > catalogue.withinMinutes * 60_000 ? duration(since, language) : undefined;
  }

  return (
    <>
      <LaboratoryTabs />
      <h1 className="m-hidden">{t('receipt')}</h1>
      <div className={styles.head}>
        <ScanBox label={t('scanEither')} onScan={onScan} />
      </div>
      <InfiniteList
        query={query}
        label={t('receipt')}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t('nothingComing')}>{t('nothingComingHint')}</EmptyState>}
      >
        {(it) => (
          <SpecimenRow
            of={it}
            other="institution"
            note={late(it) && <span className={styles.danger}> {t('late', { length: late(it) ?? '' })}</span>}
          >
            <Button size="small" onClick={() => receiving.mutate(it.id)}>
              {t('receive')}
            </Button>
            <Button size="small" danger onClick={() => setRefusing(it)}>
              {t('reject')}
            </Button>
          </SpecimenRow>
        )}
      </InfiniteList>
      {refusing && <RejectDrawer of={refusing} onClose={() => setRefusing(undefined)} />}
    </>
  );
}
