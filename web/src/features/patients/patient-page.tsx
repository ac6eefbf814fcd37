import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { FactList } from '@/components/fact-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PatientReads } from '@/components/reads/read-list';
import { PageSkeleton } from '@/components/skeletons';
import { useMarks } from '@/lib/marks';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { type Identity, usePatient } from './api/patients';
import { CasesOf } from './cases-of';
import { IdentityPanel } from './identity-panel';
import styles from './patients.module.css';
import { RevealDialog } from './reveal-dialog';
import { usePatientWords } from './words';

/** One patient, masked; all of it with a reason. */
export function PatientPage() {
  const { id = '' } = useParams();
  const words = usePatientWords();
  const { t } = words;
  const { aside } = useMarks();
  const may = useMay();
  const navigate = useNavigate();
  const { state } = useLocation();
  const { data, isPending, error, refetch } = usePatient(id);
  const [asking, setAsking] = useState(false);
  const [identity, setIdentity] = useState<Identity>();
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return (
    <PageFrame
      narrow
      title={data.maskedName}
      hint={`${words.person(data)} · ${words.sight(data.sight)}`}
      actions={
        <>
          {!identity && <Button onClick={() => setAsking(true)}>{t('reveal')}</Button>}
          {may('REFERRAL_REQUEST') && data.sight === 'OWN' && (
            <Button type="primary" onClick={() => navigate(to.newReferral(id))}>
              {t('newReferral')}
            </Button>
          )}
        </>
      }
    >
      {(state as { regionUnknown?: boolean } | null)?.regionUnknown && (
        <p role="status" className={styles.note}>
          {t('regionUnknown')}
        </p>
      )}
      {identity && <IdentityPanel of={identity} onHide={() => setIdentity(undefined)} />}
      <FactList
        facts={[
          {
            label: t('birthDate'),
            value: data.birthDate + (data.birthDateEstimated ? aside(t('estimated')) : ''),
          },
          { label: t('phone'), value: data.maskedPhone },
          ...data.identifiers.map((it) => ({ label: words.numberKind(it.kind), value: it.masked })),
        ]}
      />
      <div style={{ height: 20 }} />
      {may('CASE_READ') && <CasesOf patient={id} />}
      <section className={styles.section}>
        <h2>{t('reads')}</h2>
        <PatientReads patient={id} />
      </section>
      {asking && (
        <RevealDialog
          patient={id}
          onClose={() => setAsking(false)}
          onRevealed={(it) => {
            setIdentity(it);
            setAsking(false);
          }}
        />
      )}
    </PageFrame>
  );
}
