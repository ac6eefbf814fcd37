import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FactList } from '@/components/fact-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useSession } from '@/lib/session';
import { type InstitutionView, useBeds, useInstitution } from './api/institutions';
import { Beds } from './beds';
import { Departments } from './departments';
import styles from './directory.module.css';
import { DirectoryTabs } from './directory-tabs';
import { DutyRoster } from './duty-roster';
import { DutyToday } from './duty-today';
import { CorrectInstitution } from './institution-drawer';
import { InstitutionTabs } from './institution-tabs';
import { useKeepingWords, useManages } from './keeping';
import { People } from './people';
import { useDirectoryWords } from './words';

export function InstitutionPage() {
  const { id = '' } = useParams();
  const { t, word, level } = useDirectoryWords();
  const name = useName();
  const keeping = useKeepingWords();
  const manages = useManages(id);
  const [correcting, setCorrecting] = useState(false);
  const { post } = useSession();
  const { data, isPending, error, refetch } = useInstitution(id);
  const beds = useBeds(id);
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  const own = post.institution.id === id;
  return (
    <>
      <DirectoryTabs />
      <PageFrame
        title={name(data.institution)}
        hint={`${word('kind', data.institution.kind)} · ${level(data.institution)}`}
        actions={manages && <Button onClick={() => setCorrecting(true)}>{keeping('correctInstitution')}</Button>}
      >
        <InstitutionTabs institution={id} />
        {manages && data.departments.length === 0 && <FirstSteps />}
        <FactList
          facts={[
            { label: t('address'), value: data.address },
            { label: t('phone'), value: data.phone && <a href={`tel:${data.phone}`}>{data.phone}</a> },
            { label: t('code'), value: data.code },
            { label: t('licence'), value: data.licence },
            { label: t('region'), value: data.institution.region },
            {
              label: t('parent'),
              value: data.parent && <Link to={to.institution(data.parent.id)}>{name(data.parent)}</Link>,
            },
            {
              label: t('agreementsInForce'),
              value:
                data.agreementsInForce != null ? (
                  <Link to={to.agreements}>{t('agreementsCount', { count: data.agreementsInForce })}</Link>
                ) : undefined,
            },
          ]}
        />
        <div style={{ height: 20 }} />
        <div className={styles.sections}>
          <Departments of={data} beds={beds.data} />
          <div>
            <Consortia of={data} />
            {own && <DutyToday />}
          </div>
        </div>
        {beds.data?.wards && (
          <Beds institution={id} wards={beds.data.wards} departments={data.departments.length > 0} />
        )}
        {own && <DutyRoster institution={id} departments={data.departments} />}
        {(own || manages) && <People institution={id} />}
        {correcting && <CorrectInstitution of={data} onClose={() => setCorrecting(false)} />}
      </PageFrame>
    </>
  );
}

/** What makes an empty institution work, in the order it is done. */
function FirstSteps() {
  const t = useKeepingWords();
  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <h2 id="first-steps">{t('firstSteps')}</h2>
      <ol>
        <li>{t('stepDepartments')}</li>
        <li>{t('stepPeople')}</li>
        <li>{t('stepAgreement')}</li>
      </ol>
    </section>
  );
}

function Consortia({ of }: { of: InstitutionView }) {
  const { t, word } = useDirectoryWords();
  const name = useName();
  return (
    <section className={styles.section}>
      <h2>{t('inConsortia')}</h2>
      {of.consortia.length === 0 && <p className={styles.soft}>{t('noConsortia')}</p>}
      <ul>
        {of.consortia.map((it) => (
          <li key={it.id} className={styles.line}>
            <Link to={to.consortium(it.id)} className={styles.grow}>
              {name(it)}
            </Link>
            <span className={styles.soft}>{`${word('model', it.model)}${it.leads ? ` · ${t('leads')}` : ''}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
