import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { StateTag } from '@/components/state-tag';
import { to } from '@/lib/paths';
import { useMay, useSession } from '@/lib/session';
import { type Box, pack, unpack, useBox, useContents } from './api/boxes';
import { useSpecimenChange } from './api/specimens';
import { boxTones } from './boxes-page';
import { Custody } from './custody';
import { HandlingForm } from './handling-form';
import styles from './laboratory.module.css';
import { ScanBox } from './scan-box';
import { useLaboratoryWords } from './words';

/** One box: what is in it, who had it, and what may be done with it now. */
export function BoxPage() {
  const { id = '' } = useParams();
  const { t, name } = useLaboratoryWords();
  const { data, isPending, error, refetch } = useBox(id);
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return (
    <PageFrame
      title={t('boxTitle', { code: data.code })}
      hint={`${name(data.institution)} → ${name(data.laboratory)} · ${t('tubes', { count: data.tubes })}`}
      actions={
        <StateTag size="large" tone={boxTones[data.state]}>
          {t(`box.${data.state}`)}
        </StateTag>
      }
    >
      <HandlingForm box={data} />
      <div className={styles.columns}>
        <Contents box={data} />
        <section className={styles.section}>
          <h2>{t('custody')}</h2>
          <Custody scans={data.scans ?? []} />
        </section>
      </div>
    </PageFrame>
  );
}

function Contents({ box }: { box: Box }) {
  const { t, panels, person } = useLaboratoryWords(box.laboratory.id);
  const may = useMay();
  const { post } = useSession();
  const seen = may('SPECIMEN', 'LABORATORY');
  const packing = box.state === 'OPEN' && may('SPECIMEN') && box.institution.id === post.institution.id;
  const contents = useContents(box.id, seen);
  const adding = useSpecimenChange((code: string) => pack(box.id, code));
  const removing = useSpecimenChange((specimen: string) => unpack(box.id, specimen));
  if (!seen) return <span />;
  return (
    <section className={styles.section}>
      <h2>{t('contents')}</h2>
      {packing && (
        <ScanBox
          label={t('scanTube')}
          onScan={async (code) => {
            await adding.mutateAsync(code);
            return t('packed', { code });
          }}
        />
      )}
      {contents.data?.length === 0 && <p className={styles.soft}>{t('noContents')}</p>}
      {contents.data?.map((it) => (
        <div key={it.id} className={styles.tube}>
          <Link to={to.specimen(it.id)} className={styles.code}>
            {it.code}
          </Link>
          <span className={styles.grow}>
            {it.maskedName} <span className={styles.soft}>{person(it)}</span> {panels(it.panels)}
          </span>
          <span className={styles.soft}>
            {t(box.state === 'ARRIVED' && it.state === 'ON_THE_WAY' ? 'toReceive' : `state.${it.state}`)}
          </span>
          {packing && (
            <Button size="small" type="text" loading={removing.isPending} onClick={() => removing.mutate(it.id)}>
              {t('unpack')}
            </Button>
          )}
        </div>
      ))}
      {removing.error ? <ProblemNotice error={removing.error} /> : null}
    </section>
  );
}
