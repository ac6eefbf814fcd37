import { FilePdfOutlined, PhoneOutlined } from '@ant-design/icons';
import { Button, Image } from 'antd';
import { useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { LanguageSwitch } from '@/components/language-switch';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { BlockSkeleton } from '@/components/skeletons';
import { useLabels, useLanguage } from '@/lib/language';
import { asProblem } from '@/lib/problem';
import { handedPaper, handedPicture, type ReportForPatient, useHandedReport } from '@/lib/report-links';
import { exactTime } from '@/lib/time';
import styles from './handed-report.module.css';
import { handedReportLabels } from './handed-report-labels';

/** The report of whoever holds the code: for a phone, without an account, no more than the paper says. */
export function HandedReportPage() {
  const { token = '' } = useParams();
  const t = useLabels(handedReportLabels);
  const { data, isPending, error, refetch } = useHandedReport(token);
  useTitle(t('title'));
  const gone = error !== null && [401, 403, 404, 410].includes(asProblem(error).status);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <img src="/mailian.svg" width="28" height="28" alt="" />
        {t('product')}
        <LanguageSwitch />
      </header>
      {isPending && <BlockSkeleton lines={6} />}
      {gone && (
        <EmptyState centre title={t('gone')}>
          {t('goneHint')}
        </EmptyState>
      )}
      {error && !gone && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && <Report of={data} token={token} />}
    </main>
  );
}

function Report({ of: { report, phone }, token }: { of: ReportForPatient; token: string }) {
  const t = useLabels(handedReportLabels);
  const english = useLanguage() === 'en';
  const examiner = (english && report.examinedByEn) || report.examinedBy;
  const withdrawn = report.standing === 'WITHDRAWN';
  const facts = [
    [t('patient'), report.patient],
    [t('examinedBy'), examiner],
    [t('readBy'), (english && report.readByEn) || report.readBy],
    [t('signedAt'), report.signedAt && exactTime(report.signedAt)],
    [t('version'), report.version && t('versionNumber', { number: report.version })],
  ];
  return (
    <>
      <h1 className={styles.title}>{(english && report.examinationEn) || report.examination}</h1>
      {withdrawn && <Warning bad title={t('withdrawn')} text={t('withdrawnHint', { name: examiner })} />}
      {report.standing === 'NEWER_SIGNED' && <Warning title={t('newer')} text={t('newerHint', { name: examiner })} />}
      {!withdrawn && (
        <>
          <Button
            type="primary"
            size="large"
            block
            icon={<FilePdfOutlined />}
            href={handedPaper(token)}
            target="_blank"
            rel="noreferrer"
          >
            {t('open')}
          </Button>
          <p className={styles.hint}>{t('openHint')}</p>
        </>
      )}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Pictures of={report.pictures} token={token} />
      <p className={styles.ask}>
        {t('ask', { name: examiner })}
        {phone && (
          <a href={`tel:${phone}`}>
            <PhoneOutlined aria-hidden /> {phone}
          </a>
        )}
      </p>
      {!withdrawn && <p className={styles.hint}>{t('notAdvice')}</p>}
      <p className={styles.hint}>{t('until', { time: exactTime(report.expiresAt) })}</p>
    </>
  );
}

function Pictures({ of, token }: { of: ReportForPatient['report']['pictures']; token: string }) {
  const t = useLabels(handedReportLabels);
  if (of.length === 0) return null;
  return (
    <section aria-label={t('pictures')}>
      <h2>{t('pictures')}</h2>
      <Image.PreviewGroup>
        <ul className={styles.pictures}>
          {of.map((it, index) => (
            <li key={it.file}>
              <Image
                src={handedPicture(token, it.file)}
                alt={it.caption || t('picture', { number: index + 1 })}
                preview={{ cover: null }}
              />
              {it.caption && <small>{it.caption}</small>}
            </li>
          ))}
        </ul>
      </Image.PreviewGroup>
    </section>
  );
}

function Warning({ title, text, bad = false }: { title: string; text: string; bad?: boolean }) {
  return (
    <div role="alert" className={styles.warning} data-bad={bad}>
      <b>{title}</b>
      <p>{text}</p>
    </div>
  );
}
