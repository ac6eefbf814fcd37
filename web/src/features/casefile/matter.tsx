import { PrinterOutlined } from '@ant-design/icons';
import { FileDrop } from '@/components/case/file-drop';
import { FileList, UploadList } from '@/components/case/file-list';
import { useUploads } from '@/components/case/uploads';
import { useCaseFiles } from '@/components/case/use-case-files';
import { FactList } from '@/components/fact-list';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import type { ReferralView } from '@/lib/referral';
import { exactTime, useShortTime } from '@/lib/time';
import { labels } from './labels';
import styles from './matter.module.css';
import { Prose } from './prose';
import { Answered, Standing } from './standing';

/** The matter of a referral: what is arranged or planned first, then why the patient was sent, then the papers. */
export function Matter({ view, ended }: { view: ReferralView; ended: boolean }) {
  const t = useLabels(labels);
  const { case: header, returnPlan, arrangement, transport } = view;
  const slips = `/api/referrals/${header.id}/slips`;
  // How the patient comes is what matters until there is a plan for the way back.
  const journey = (
    <>
      {arrangement && <ArrangementFacts of={arrangement} current={!returnPlan} />}
      {transport && <TransportFacts of={transport} />}
    </>
  );
  return (
    <div className={styles.matter}>
      <Standing view={view} />
      {returnPlan && <ReturnPlanFacts of={returnPlan} slip={`${slips}/return.pdf`} />}
      {!returnPlan && journey}
      <section aria-label={t('matter')}>
        <header className={styles.head}>
          <h2>{t('matter')}</h2>
          <a href={`${slips}/outgoing.pdf`} target="_blank" rel="noreferrer">
            <PrinterOutlined aria-hidden /> {t('printOutgoing')}
          </a>
        </header>
        <ContentFacts view={view} />
        <Answered view={view} />
      </section>
      {returnPlan && journey}
      <Files caseId={header.id} ended={ended} />
    </div>
  );
}

function ContentFacts({ view }: { view: ReferralView }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const words = useReferralWords();
  const marks = useMarks();
  const { content: it, consent } = view;
  const criteria = (it.criteria ?? []).flatMap((code) => words.criterion(code) ?? []).map(words.said);
  const allergy = marks.pair(words.allergy(it.allergyState), it.allergyText);
  const consentWords = !consent
    ? t('consentNone')
    : consent.agreed
      ? t('consentAgreed', { signer: consent.signer })
      : consent.deferred
        ? t('consentDeferred')
        : t('consentRefused', { signer: consent.signer });
  const doctor = view.case.requester.practitioner;
  return (
    <>
      <p className={styles.impression}>{it.impression}</p>
      {it.diagnoses && it.diagnoses.length > 0 && (
        <ol className={styles.diagnoses} aria-label={t('diagnoses')}>
          {it.diagnoses.map((one) => (
            <li key={one.code}>
              <span className="m-num">{one.code}</span> {one.name}
            </li>
          ))}
        </ol>
      )}
      <FactList
        facts={[
          { label: t('reason'), value: words.reason('REFER', it.reason, it.reasonText) },
          {
            label: t('allergy'),
            value: it.allergyState === 'YES' ? <b className={styles.alarm}>{allergy}</b> : allergy,
          },
          { label: t('visitType'), value: words.visit(it.visitType) },
          { label: t('criteria'), value: marks.long(criteria), wide: criteria.length > 0 },
          { label: t('chiefComplaint'), value: it.chiefComplaint, wide: true },
          { label: t('presentIllness'), value: <Prose text={it.presentIllness} />, wide: true },
          { label: t('pastHistory'), value: it.pastHistory && <Prose text={it.pastHistory} />, wide: true },
          { label: t('treatment'), value: it.treatment && <Prose text={it.treatment} />, wide: true },
          { label: t('consent'), value: [consentWords, consent && time(consent.at)].filter(Boolean).join(' · ') },
          { label: t('sentBy'), value: doctor && [doctor.name, doctor.title].filter(Boolean).join(' · ') },
          { label: t('outcome'), value: view.outcome && words.reason('OUTCOME', view.outcome) },
        ]}
      />
    </>
  );
}

function ArrangementFacts({ of, current }: { of: NonNullable<ReferralView['arrangement']>; current: boolean }) {
  const t = useLabels(labels);
  return (
    <section className={current ? styles.plan : undefined} aria-label={t('arrangement')}>
      <h2>{t('arrangement')}</h2>
      <FactList
        facts={[
          { label: t('admitAt'), value: <b className={styles.key}>{exactTime(of.admitAt)}</b> },
          { label: t('bed'), value: <b className={styles.key}>{of.bedName ?? t('bedOpen')}</b> },
          { label: t('department'), value: of.departmentName },
          { label: t('practitioner'), value: of.practitionerName },
          { label: t('notes'), value: of.notes && <Prose text={of.notes} />, wide: true },
        ]}
      />
    </section>
  );
}

function TransportFacts({ of }: { of: NonNullable<ReferralView['transport']> }) {
  const t = useLabels(labels);
  const words = useReferralWords();
  return (
    <section aria-label={t('transport')}>
      <h2>{t('transport')}</h2>
      <FactList
        facts={[
          { label: t('means'), value: words.means(of.means) },
          { label: t('departedAt'), value: exactTime(of.departedAt) },
          { label: t('expectedAt'), value: of.expectedAt && <b>{exactTime(of.expectedAt)}</b> },
          { label: t('plate'), value: of.plate },
          { label: t('escort'), value: of.escort },
          { label: t('phone'), value: of.phone && <a href={`tel:${of.phone}`}>{of.phone}</a> },
        ]}
      />
    </section>
  );
}

function ReturnPlanFacts({ of, slip }: { of: NonNullable<ReferralView['returnPlan']>; slip: string }) {
  const t = useLabels(labels);
  return (
    <section className={styles.plan} aria-label={t('plan')}>
      <header className={styles.head}>
        <h2>{t('plan')}</h2>
        <a href={slip} target="_blank" rel="noreferrer">
          <PrinterOutlined aria-hidden /> {t('printReturn')}
        </a>
      </header>
      <p className={styles.impression}>{of.diagnosis}</p>
      <FactList
        facts={[
          { label: t('nextPlan'), value: <Prose text={of.nextPlan} />, wide: true },
          { label: t('medication'), value: of.medication && <Prose text={of.medication} />, wide: true },
          { label: t('rehabilitation'), value: of.rehabilitation && <Prose text={of.rehabilitation} />, wide: true },
          { label: t('cautions'), value: of.cautions && <Prose text={of.cautions} />, wide: true },
          { label: t('followUpOn'), value: <b>{of.followUpOn.join(' · ')}</b>, wide: true },
          { label: t('planTreatment'), value: <Prose text={of.treatment} />, wide: true },
          { label: t('mainResults'), value: of.mainResults && <Prose text={of.mainResults} />, wide: true },
          { label: t('admissionNumber'), value: of.admissionNumber },
          { label: t('writtenBy'), value: `${of.writtenBy} · ${exactTime(of.writtenAt)}` },
        ]}
      />
    </section>
  );
}

function Files({ caseId, ended }: { caseId: string; ended: boolean }) {
  const t = useLabels(labels);
  const { t: words } = useReferralWords();
  const { data = [], isPending } = useCaseFiles(caseId);
  const uploads = useUploads(() => Promise.resolve(caseId));
  return (
    <section aria-label={t('files')}>
      <h2>{t('files')}</h2>
      <FileList caseId={caseId} files={data} removable={!ended} />
      {!isPending && data.length === 0 && <p className={styles.none}>{words('filesNone')}</p>}
      <UploadList uploads={uploads} />
      {!ended && (
        <div className={styles.drops}>
          <FileDrop
            title={words('filesParties')}
            hint={words('filesPartiesHint')}
            onFiles={(files) => uploads.add(files, 'PARTIES')}
          />
          <FileDrop
            title={words('filesHolder')}
            hint={words('filesHolderHint')}
            onFiles={(files) => uploads.add(files, 'HOLDER')}
          />
        </div>
      )}
    </section>
  );
}
