import { Link, useParams } from 'react-router';
import { FactList } from '@/components/fact-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { StateTag } from '@/components/state-tag';
import { useAssay } from '@/lib/assay';
import { to } from '@/lib/paths';
import { useMay, useSession } from '@/lib/session';
import { exactTime } from '@/lib/time';
import { type Specimen, useSpecimen } from './api/specimens';
import styles from './laboratory.module.css';
import { ResultGrid } from './result-grid';
import { ResultTable } from './result-table';
import { tones, useLaboratoryWords } from './words';

/** One tube: its way, and what was found in it. */
export function SpecimenPage() {
  const { id = '' } = useParams();
  const { data, isPending, error, refetch } = useSpecimen(id);
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return <Whole of={data} />;
}

function Whole({ of }: { of: Specimen }) {
  const { t, name, named, panels, tube, person, rejection } = useLaboratoryWords(of.laboratory.id);
  const may = useMay();
  const assay = useAssay(may('CASE_READ') ? of.caseId : undefined).data;
  const alerts = assay?.alerts.filter((it) => it.specimen === of.id) ?? [];
  const own = useSession().post.institution.id;
  const examining = may('LABORATORY') && of.laboratory.id === own;
  const entering = examining && (of.state === 'RECEIVED' || of.state === 'REPORTED');
  const done = (it: { at: string; by: string } | null | undefined) =>
    it && t('byWhom', { time: exactTime(it.at), name: it.by });
  return (
    <PageFrame
      title={t('specimenTitle', { code: of.code })}
      hint={`${of.maskedName} · ${person(of)} · ${panels(of.panels)}`}
      actions={
        <>
          <StateTag size="large" tone={tones[of.state]}>
            {t(`state.${of.state}`)}
          </StateTag>
          <Link to={to.trends(of.patient)}>{t('seeTrends')}</Link>
        </>
      }
    >
      <FactList
        facts={[
          { label: t('from'), value: name(of.institution) },
          { label: t('laboratory'), value: name(of.laboratory) },
          { label: t('container'), value: tube(of.container) },
          { label: t('orderedAt'), value: done(of.ordered) },
          { label: t('collectedAt'), value: done(of.collected) },
          { label: t('receivedAt'), value: done(of.received) },
          {
            label: t('reject'),
            value:
              of.rejection &&
              [rejection(of.rejection.reason), of.rejection.text, done(of.rejection)].filter(Boolean).join(' · '),
            wide: true,
          },
          {
            label: t('caseOf'),
            value: assay && <Link to={to.case(assay.case.id)}>{assay.case.number}</Link>,
          },
        ]}
      />
      {alerts.map((it) => (
        <p key={it.id} className={styles.told} data-open={!it.acknowledgedAt} role="status">
          {`${named(it)} ${it.value} ${it.unit} · `}
          {it.acknowledgedAt
            ? t('answeredCritical', { name: it.acknowledgedBy ?? '', action: it.actionTaken ?? '' })
            : t('toldCritical')}
        </p>
      ))}
      <section className={styles.section}>
        <h2>{t('value')}</h2>
        {entering ? <ResultGrid of={of} /> : <ResultTable of={of} />}
      </section>
    </PageFrame>
  );
}
