import { PrinterOutlined } from '@ant-design/icons';
import { Rate } from 'antd';
import { Link } from 'react-router';
import { FactList } from '@/components/fact-list';
import { type ConsultationView, consultationReportUrl } from '@/lib/consultation';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useShortTime } from '@/lib/time';
import { Beyond } from './beyond';
import styles from './consultation.module.css';
import { JoinRoom } from './join-room';
import { LaterConsent } from './later-consent';
import { Pack } from './pack';
import { Seats } from './seats';
import { useConsultationWords } from './words';

/** The matter of a consultation: what is missing first, then the answer, then who and when, then what was asked and shown. */
export function ConsultationMatter({ view }: { view: ConsultationView }) {
  const { t } = useConsultationWords();
  return (
    <div className={styles.matter}>
      <LaterConsent view={view} />
      <MissingMaterial view={view} />
      <Answer view={view} />
      <Talk view={view} />
      <section aria-label={t('experts')}>
        <header className={styles.head}>
          <h2>{t('experts')}</h2>
        </header>
        <HourFacts view={view} />
        <Seats view={view} />
      </section>
      <section aria-label={t('request')}>
        <header className={styles.head}>
          <h2>{t('request')}</h2>
          {view.case.side === 'REQUESTER' && ['DRAFT', 'RETURNED'].includes(view.case.state) && (
            <>
              {view.rule.identities === 'STRIPPED' && (
                <Link to={to.stripConsultation(view.case.id)}>{t('stripping')}</Link>
              )}
              <Link to={to.editConsultation(view.case.id)}>{t('edit')}</Link>
            </>
          )}
        </header>
        <RequestFacts view={view} />
      </section>
      <Pack view={view} />
      <Beyond view={view} />
      <Ratings view={view} />
    </div>
  );
}

function MissingMaterial({ view }: { view: ConsultationView }) {
  const { t, named } = useConsultationWords();
  const { missing } = view;
  if (!missing) return null;
  return (
    <section className={styles.alarm} aria-label={t('missingTitle')}>
      <h2>{t('missingTitle')}</h2>
      <ul>
        {view.checkList
          .filter((it) => missing.items.includes(it.code))
          .map((it) => (
            <li key={it.code}>{named(it)}</li>
          ))}
      </ul>
      {missing.text && <p className={styles.prose}>{missing.text}</p>}
      {view.case.side === 'REQUESTER' && <p className={styles.hint}>{t('missingHint')}</p>}
    </section>
  );
}

/** What was decided, and the report it stands beside. */
function Answer({ view }: { view: ConsultationView }) {
  const { t, followed } = useConsultationWords();
  const time = useShortTime();
  const { report, decision } = view;
  if (!report && !decision) return null;
  return (
    <section aria-label={t('report')}>
      {report && (
        <header className={styles.head}>
          <h2>{t('report')}</h2>
          <span className={styles.hint}>{t('deliveredBy', { name: report.deliveredBy, time: time(report.at) })}</span>
          <a href={consultationReportUrl(view.case.id)} target="_blank" rel="noreferrer">
            <PrinterOutlined aria-hidden /> {t('reportPdf')}
          </a>
        </header>
      )}
      {decision && (
        <>
          <h2>{t('decision')}</h2>
          <p className={styles.prose}>
            <b>{followed(decision.followed)}</b>
            {` · ${decision.text}`}
          </p>
          <p className={styles.hint}>{t('decisionBy', { name: decision.by, time: time(decision.at) })}</p>
        </>
      )}
      <p className={styles.hint}>{t('ruling')}</p>
    </section>
  );
}

function Talk({ view }: { view: ConsultationView }) {
  const { t } = useConsultationWords();
  const time = useShortTime();
  if (view.talk.length === 0) return null;
  return (
    <section aria-label={t('talk')}>
      <h2>{t('talk')}</h2>
      {view.talk.map((it) => (
        <div key={it.at} className={styles.said}>
          <span className={styles.hint}>
            {[`${it.name} ${it.title ?? ''}`.trim(), it.institution, time(it.at)].join(' · ')}
          </span>
          <p className={styles.prose}>{it.text}</p>
        </div>
      ))}
    </section>
  );
}

function HourFacts({ view }: { view: ConsultationView }) {
  const { t } = useConsultationWords();
  const name = useName();
  const time = useShortTime();
  const { hour, meeting } = view;
  const joins = meeting && ['SCHEDULED', 'UNDER_WAY'].includes(view.case.state);
  if (!hour && !joins) return null;
  return (
    <p className={styles.line}>
      {hour && <b>{t('hourValue', { from: time(hour.from), until: time(hour.until) })}</b>}
      {hour?.rooms.map((it) => (
        <span key={it.id}>{`${name(it)} (${name({ name: it.institution, nameEn: it.institutionEn })})`}</span>
      ))}
      {hour?.place && <span>{hour.place}</span>}
      {joins && <JoinRoom view={view} meeting={meeting} />}
    </p>
  );
}

function RequestFacts({ view }: { view: ConsultationView }) {
  const { t, kind, named } = useConsultationWords();
  const time = useShortTime();
  const { matter, consent, terms } = view;
  const said = (label: 'purpose' | 'history' | 'findings' | 'impression' | 'treatment') => ({
    label: t(label),
    value: matter[label] && <span className={styles.prose}>{matter[label]}</span>,
    wide: true,
  });
  const price =
    terms &&
    (terms.agreement == null
      ? t('invitation')
      : terms.total == null
        ? t('priceOpen', { agreement: terms.agreement })
        : t('priceValue', { total: terms.total, share: terms.responderShare ?? '–', agreement: terms.agreement }));
  return (
    <>
      <p className={styles.key}>{matter.question}</p>
      <FactList
        facts={[
          { label: t('kind'), value: kind(matter.kind) },
          { label: t('wanted'), value: matter.title },
          said('purpose'),
          said('history'),
          said('findings'),
          said('impression'),
          said('treatment'),
          {
            label: t('hopes'),
            value: matter.hopes.map((it) => t('hourValue', { from: time(it.from), until: time(it.until) })).join(' · '),
            wide: true,
          },
          { label: t('price'), value: price, wide: true },
          {
            label: t('consent'),
            value: consent
              ? consent.agreed
                ? t(consent.signer ? 'consentAgreed' : 'consentGiven', {
                    signer: consent.signer ?? '',
                    time: time(consent.at),
                  })
                : consent.deferred
                  ? t('consentDeferred')
                  : t('consentRefused', { signer: consent.signer ?? '', time: time(consent.at) })
              : view.rule.consent === 'NONE'
                ? null
                : t('consentMissing'),
          },
          {
            label: t('invitationTerms'),
            value:
              terms && terms.agreement == null ? <span className={styles.prose}>{named(view.invitation)}</span> : null,
            wide: true,
          },
        ]}
      />
    </>
  );
}

function Ratings({ view }: { view: ConsultationView }) {
  const { t } = useConsultationWords();
  if (view.ratings.length === 0) return null;
  return (
    <section aria-label={t('ratings')}>
      <h2>{t('ratings')}</h2>
      {view.ratings.map((it) => (
        <p key={it.at} className={styles.line}>
          <span>{it.name}</span>
          <Rate disabled value={it.stars} aria-label={t('starsOf', { count: it.stars })} />
          <span>{it.text}</span>
        </p>
      ))}
    </section>
  );
}
