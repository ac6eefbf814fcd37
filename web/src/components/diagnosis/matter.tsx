import { LinkOutlined, PictureOutlined, PrinterOutlined, QrcodeOutlined, ReadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { FactList } from '@/components/fact-list';
import { labels as imaging } from '@/components/imaging/labels';
import { ShareLinks } from '@/components/imaging/share-links';
import { type DiagnosisView, reportUrl, type SignedReport } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { useShortTime } from '@/lib/time';
import styles from './diagnosis.module.css';
import { Difference } from './difference-text';
import { Doubt } from './doubt';
import { Proposals } from './proposals';
import { reportLinkLabels } from './report-link-labels';
import { ReportText } from './report-view';
import { useDiagnosisWords } from './words';

/** The matter of a diagnosis: what is wrong first, then the report, then what was asked. */
export function DiagnosisMatter({ view, onHandOut }: { view: DiagnosisView; onHandOut: () => void }) {
  const { t } = useDiagnosisWords();
  const may = useMay();
  const ti = useLabels(imaging);
  const [sharing, setSharing] = useState(false);
  const tl = useLabels(reportLinkLabels);
  const reading = may('DIAGNOSIS_READ') && view.case.side === 'RESPONDER';
  const handed = isHandedOut(view) && may('DIAGNOSIS_REQUEST');
  return (
    <div className={styles.matter}>
      <Refusal view={view} />
      <Doubt view={view} />
      <Alerts view={view} />
      <Proposals view={view} />
      <section aria-label={t('report')}>
        <header className={styles.head}>
          <h2>{t('report')}</h2>
          {view.study && (
            <Link to={to.study(view.study)}>
              <PictureOutlined aria-hidden /> {t('openPictures')}
            </Link>
          )}
          {view.study && view.case.side === 'REQUESTER' && (
            <Button type="link" size="small" icon={<LinkOutlined />} onClick={() => setSharing(true)}>
              {ti('link.share')}
            </Button>
          )}
          {handed && (
            <Button type="link" size="small" icon={<QrcodeOutlined />} onClick={onHandOut}>
              {tl('handOut')}
            </Button>
          )}
          {reading && (
            <Link to={to.diagnosisDesk(view.case.id)}>
              <ReadOutlined aria-hidden /> {t('openDesk')}
            </Link>
          )}
        </header>
        <Reports view={view} />
        {sharing && view.study && <ShareLinks study={view.study} onClose={() => setSharing(false)} />}
      </section>
      <section aria-label={t('order')}>
        <h2>{t('order')}</h2>
        <OrderFacts view={view} />
      </section>
    </div>
  );
}

/** The patient may hold the paper, and it holds. */
const isHandedOut = ({ case: header, reports }: DiagnosisView) =>
  header.side === 'REQUESTER' &&
  header.state !== 'RETRACTED' &&
  header.state !== 'CLOSED' &&
  reports.some((it) => it.deliveredAt);

export function Refusal({ view: { refusal } }: { view: DiagnosisView }) {
  const { t, reason } = useDiagnosisWords();
  const time = useShortTime();
  if (!refusal) return null;
  const said = reason('QUALITY', refusal.reason);
  return (
    <section className={styles.alarm} aria-label={t('refusal')}>
      <h2>{t('refusal')}</h2>
      {!said.includes(refusal.whatToDo) && <p>{said}</p>}
      <p className={styles.impression}>{refusal.whatToDo}</p>
      <p className={styles.hint}>{t('refusedBy', { name: refusal.by.name, time: time(refusal.at) })}</p>
    </section>
  );
}

export function Alerts({ view }: { view: DiagnosisView }) {
  const { t, critical } = useDiagnosisWords();
  const time = useShortTime();
  if (view.alerts.length === 0) return null;
  const waiting = view.alerts.some((it) => !it.acknowledgedAt);
  return (
    <section className={waiting ? styles.alarm : undefined} aria-label={t('alerts')}>
      <h2>{t('alerts')}</h2>
      {view.alerts.map((it) => (
        <div key={it.id}>
          <p className={styles.impression}>{`${critical(it.code)} · ${it.finding}`}</p>
          <p className={styles.hint}>
            {t('alertRaised', { name: it.raisedBy, time: time(it.raisedAt) })}
            {' · '}
            {it.acknowledgedAt
              ? t('alertDone', {
                  name: it.acknowledgedBy ?? '',
                  time: time(it.acknowledgedAt),
                  action: it.actionTaken ?? '',
                })
              : t('alertOpen')}
          </p>
        </div>
      ))}
    </section>
  );
}

function Reports({ view }: { view: DiagnosisView }) {
  const { t } = useDiagnosisWords();
  const time = useShortTime();
  const reports = [...view.reports].reverse();
  if (reports.length === 0) {
    return (
      <>
        <p>{view.study ? t('reportNone') : t('notArrived')}</p>
        {view.claim && <p className={styles.hint}>{t('claimedBy', { name: view.claim.reader.name })}</p>}
        {view.times.promisedAt && <p className={styles.hint}>{t('promised', { time: time(view.times.promisedAt) })}</p>}
        {view.study && <p className={styles.hint}>{t('reportNoneHint')}</p>}
      </>
    );
  }
  return reports.map((it, index) => (
    <Version key={it.version} view={view} report={it} earlier={reports[index + 1]} current={index === 0} />
  ));
}

interface VersionProps {
  view: DiagnosisView;
  report: SignedReport;
  earlier: SignedReport | undefined;
  current: boolean;
}

const whole = ({ content }: SignedReport) => [content.findings, content.impression].filter(Boolean).join('\n');

function Version({ view, report, earlier, current }: VersionProps) {
  const { t } = useDiagnosisWords();
  const time = useShortTime();
  const who = [
    `${t('expert')} ${report.expert.name}`,
    report.firstReader && `${t('firstReader')} ${report.firstReader.name}`,
    time(report.signedAt),
    report.deliveredAt && `${t('deliveredBy')} ${report.deliveredBy ?? ''} ${time(report.deliveredAt)}`,
  ].filter(Boolean);
  return (
    <article className={styles.version} data-current={current}>
      <header className={styles.head}>
        <h3>
          {t('reportVersion', { version: report.version })}
          {!current && <span className={styles.hint}>{` · ${t('reportSuperseded')}`}</span>}
        </h3>
        <a href={reportUrl(view.case.id, report.version)} target="_blank" rel="noreferrer">
          <PrinterOutlined aria-hidden /> {t('reportPdf')}
        </a>
      </header>
      {current && <ReportText view={view} content={report.content} />}
      <p className={styles.hint}>{who.join(' · ')}</p>
      {earlier && (
        <Difference label={t('changes', { version: earlier.version })} before={whole(earlier)} after={whole(report)} />
      )}
    </article>
  );
}

export function OrderFacts({ view }: { view: DiagnosisView }) {
  const { t, said } = useDiagnosisWords();
  const { order, price } = view;
  const priced =
    price.total == null
      ? t('priceOpen', { agreement: price.agreementNumber })
      : t('priceValue', { total: price.total, share: price.responderShare ?? '–' });
  return (
    <FactList
      facts={[
        { label: t('examination'), value: <b>{said(view.examination)}</b> },
        { label: t('accession'), value: <span className="m-num">{view.accessionNumber}</span> },
        {
          label: t('clinical'),
          value: order.clinicalSummary && <span className={styles.prose}>{order.clinicalSummary}</span>,
          wide: true,
        },
        { label: t('clinicImpression'), value: order.impression, wide: true },
        { label: t('question'), value: order.question, wide: true },
        { label: t('price'), value: priced },
      ]}
    />
  );
}
