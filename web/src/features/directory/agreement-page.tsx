import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FactList } from '@/components/fact-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useMarks } from '@/lib/marks';
import { to } from '@/lib/paths';
import { exactTime } from '@/lib/time';
import { AgreementActions } from './agreement-actions';
import { AgreementStanding } from './agreement-state';
import { type AgreementSide, type AgreementView, useAgreement } from './api/agreements';
import styles from './directory.module.css';
import { DirectoryTabs } from './directory-tabs';
import { useSideWords } from './side-words';
import { useDirectoryWords } from './words';

export function AgreementPage() {
  const { id = '' } = useParams();
  const { t, list } = useDirectoryWords();
  const { aside } = useMarks();
  const { data, isPending, error, refetch } = useAgreement(id);
  const [failure, setFailure] = useState<unknown>();
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <DirectoryTabs />
      <PageFrame
        narrow
        title={data.number}
        hint={<AgreementStanding of={data} />}
        actions={<AgreementActions of={data} onFailure={setFailure} />}
      >
        {failure !== undefined && <ProblemNotice error={failure} />}
        <div className={styles.sides}>
          <Side label={t('requester')} of={data.requester} />
          <span className={styles.arrow} aria-hidden="true">
            {data.mutual ? '↔' : '→'}
          </span>
          <Side label={t('responder')} of={data.responder} />
        </div>
        <FactList
          facts={[
            { label: t('services'), value: list('service', data.services) },
            {
              label: t('directions'),
              value: list('direction', data.directions) + (data.mutual ? aside(t('mutual')) : ''),
            },
            { label: t('term'), value: `${data.validFrom} – ${data.validUntil}` },
            { label: t('terminationReason'), value: data.terminationReason, wide: true },
          ]}
        />
        <div style={{ height: 20 }} />
        <Signatures of={data} />
        <Terms of={data} />
      </PageFrame>
    </>
  );
}

function Side({ label, of }: { label: string; of: AgreementSide }) {
  const side = useSideWords();
  return (
    <div className={styles.side}>
      <p>{label}</p>
      <h2>
        <Link to={to.institution(of.institution)}>{side.institution(of)}</Link>
      </h2>
      {side.department(of) && <span>{side.department(of)}</span>}
    </div>
  );
}

function Signatures({ of }: { of: AgreementView }) {
  const { t } = useDirectoryWords();
  const names = useSideWords();
  const nameOf = (institution: string) =>
    names.institution(institution === of.requester.institution ? of.requester : of.responder);
  if (!of.signatures) return null;
  return (
    <section className={styles.section}>
      <h2>{t('signatures')}</h2>
      {of.signatures.length === 0 && <p className={styles.soft}>{t('noSignatures')}</p>}
      <ul>
        {of.signatures.map((it) => (
          <li key={it.institution} className={styles.line}>
            <span className={styles.name}>{it.signer}</span>
            <span className={styles.grow}>{nameOf(it.institution)}</span>
            <span className={styles.soft} title={it.digest}>
              {t('digest', { digest: it.digest.slice(0, 12) })}
            </span>
            <span className={styles.soft}>{exactTime(it.signedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Terms({ of }: { of: AgreementView }) {
  const { t, word } = useDirectoryWords();
  const terms = Object.entries((of.terms as object | undefined) ?? {});
  if (!of.terms) return null;
  return (
    <section className={styles.section}>
      <h2>{t('terms')}</h2>
      {terms.length === 0 && <p className={styles.soft}>{t('noTerms')}</p>}
      <FactList
        facts={terms.map(([label, value]) => ({
          label: word('term', label),
          value: typeof value === 'string' ? value : JSON.stringify(value),
        }))}
      />
    </section>
  );
}
