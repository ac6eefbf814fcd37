import { PrinterOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { FactList } from '@/components/fact-list';
import { StateTag } from '@/components/state-tag';
import { type AssayReport, type AssayTube, type AssayView, assayReportUrl } from '@/lib/assay';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { useShortTime } from '@/lib/time';
import { AssayAlerts } from './alerts';
import styles from './assay.module.css';
import { HandOut } from './hand-out';
import { AssayLines } from './lines';
import { tubeTones, useAssayWords } from './words';

/** The matter of a laboratory diagnosis: what is wrong first, then results and report, then tubes and order. */
export function AssayMatter({ view }: { view: AssayView }) {
  const { t } = useAssayWords();
  const adopted = view.price == null;
  return (
    <div className={styles.matter}>
      <AssayAlerts alerts={view.alerts} />
      <Refusals view={view} />
      {adopted && <p className={styles.note}>{t('adopted')}</p>}
      <Results view={view} />
      <section aria-label={t('tubes')}>
        <header className={styles.head}>
          <h2>{t('tubes')}</h2>
          <Desk view={view} />
        </header>
        {view.tubes.map((it) => (
          <Tube key={it.id} of={it} />
        ))}
      </section>
      <section aria-label={t('order')}>
        <h2>{t('order')}</h2>
        <OrderFacts view={view} />
      </section>
    </div>
  );
}

function Refusals({ view }: { view: AssayView }) {
  const { t, said } = useAssayWords();
  const time = useShortTime();
  const replaced = new Set(view.tubes.map((it) => it.replaces));
  const refused = view.tubes.filter((it) => it.state === 'REJECTED' && !replaced.has(it.id));
  if (refused.length === 0) return null;
  return (
    <section className={styles.alarm} aria-label={t('refusal')}>
      <h2>{t('refusal')}</h2>
      {refused.map(({ id, code, refusal }) => (
        <div key={id}>
          <p className={styles.key}>
            <span className="m-num">{code}</span> {said(refusal?.zh, refusal?.en)}
            {refusal?.text && ` · ${refusal.text}`}
          </p>
          <p>{said(refusal?.whatToDoZh, refusal?.whatToDoEn)}</p>
          {refusal && <p className={styles.hint}>{t('refusedBy', { name: refusal.by, time: time(refusal.at) })}</p>}
        </div>
      ))}
    </section>
  );
}

/** Where the next thing happens to the tubes. */
function Desk({ view: { case: header } }: { view: AssayView }) {
  const { t } = useAssayWords();
  const may = useMay();
  if (header.side === 'REQUESTER' && may('SPECIMEN') && ['ORDERED', 'REJECTED'].includes(header.state))
    return <Link to={to.specimens}>{t('goCollect')}</Link>;
  if (header.side === 'RESPONDER' && may('LABORATORY') && ['COLLECTED', 'RECEIVED'].includes(header.state))
    return <Link to={header.state === 'COLLECTED' ? to.receipt : to.results}>{t('goReceive')}</Link>;
  return null;
}

function Results({ view }: { view: AssayView }) {
  const { t } = useAssayWords();
  const time = useShortTime();
  const reports = [...view.reports].reverse();
  const validated = reports.length > 0 && view.case.state !== 'RESULTED';
  return (
    <section aria-label={t('results')}>
      <header className={styles.head}>
        <h2>{t(validated ? 'report' : 'results')}</h2>
        {!validated && view.lines.length > 0 && <span className={styles.hint}>{t('resultsUnvalidated')}</span>}
        <HandOut view={view} />
      </header>
      {!validated && (view.lines.length > 0 ? <AssayLines lines={view.lines} /> : <p>{t('resultsPending')}</p>)}
      {reports.length === 0 && view.price != null && (
        <p className={styles.hint}>
          {t('reportNone')}
          {view.times.promisedAt && ` · ${t('promised', { time: time(view.times.promisedAt) })}`}
        </p>
      )}
      {reports.map((it, index) => (
        <Version key={it.version} view={view} report={it} current={validated && index === 0} />
      ))}
    </section>
  );
}

function Version({ view, report, current }: { view: AssayView; report: AssayReport; current: boolean }) {
  const { t } = useAssayWords();
  const time = useShortTime();
  const who = [
    `${t('specialist')} ${report.specialist.name}`,
    time(report.signedAt),
    report.deliveredAt && `${t('deliveredBy')} ${report.deliveredBy ?? ''} ${time(report.deliveredAt)}`,
  ].filter(Boolean);
  return (
    <article className={styles.version}>
      <header className={styles.head}>
        <h3>
          {t('reportVersion', { version: report.version })}
          {!current && <span className={styles.hint}>{` · ${t('reportSuperseded')}`}</span>}
        </h3>
        <a href={assayReportUrl(view.case.id, report.version)} target="_blank" rel="noreferrer">
          <PrinterOutlined aria-hidden /> {t('reportPdf')}
        </a>
      </header>
      {current && <AssayLines lines={report.lines} />}
      {report.comment && <p className={styles.prose}>{report.comment}</p>}
      <p className={styles.hint}>{who.join(' · ')}</p>
    </article>
  );
}

function Tube({ of }: { of: AssayTube }) {
  const { t } = useAssayWords();
  const time = useShortTime();
  const way = [
    of.collected && t('collected', { time: time(of.collected.at), name: of.collected.by }),
    of.received && t('received', { time: time(of.received.at), name: of.received.by }),
  ].filter(Boolean);
  return (
    <p className={styles.tube}>
      <Link to={to.specimen(of.id)} className="m-num">
        {of.code}
      </Link>
      <StateTag tone={tubeTones[of.state]}>{t(`tube.${of.state}`)}</StateTag>
      <span className={styles.hint}>{[t('tubeItems', { count: of.items }), ...way].join(' · ')}</span>
    </p>
  );
}

function OrderFacts({ view }: { view: AssayView }) {
  const { t, named } = useAssayWords();
  const { order, price } = view;
  const priced =
    price &&
    (price.total == null
      ? t('priceOpen', { agreement: price.agreementNumber })
      : t('priceValue', { total: price.total, share: price.responderShare ?? '–' }));
  const doctor = view.case.requester.practitioner;
  return (
    <FactList
      facts={[
        { label: t('panels'), value: <b>{view.panels.map(named).join(' · ')}</b> },
        { label: t('doctor'), value: doctor && [doctor.name, doctor.title].filter(Boolean).join(' · ') },
        {
          label: t('clinical'),
          value: order.clinicalSummary && <span className={styles.prose}>{order.clinicalSummary}</span>,
          wide: true,
        },
        { label: t('impression'), value: order.impression, wide: true },
        { label: t('price'), value: priced },
      ]}
    />
  );
}
