import { Link, useParams } from 'react-router';
import { LanguageSwitch } from '@/components/language-switch';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { BlockSkeleton } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { asProblem } from '@/lib/problem';
import { exactTime } from '@/lib/time';
import type { Schema } from '@/lib/wire';
import { useVerification } from './get-verification';
import { labels } from './labels';
import styles from './verify-page.module.css';

/** What the QR code on a paper leads to: genuine or not, current or not. For anybody, on any phone. */
export function VerifyPage() {
  const { code = '' } = useParams();
  const t = useLabels(labels);
  const { data, isPending, error, refetch } = useVerification(code);
  useTitle(t('title'));
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <img src="/mailian.svg" width="28" height="28" alt="" />
        {t('product')}
        <LanguageSwitch />
      </header>
      {isPending && <BlockSkeleton lines={5} />}
      {error &&
        (asProblem(error).status === 404 || asProblem(error).status === 400 ? (
          <Verdict tone="bad" title={t('unknown')} text={t('unknownHint')} />
        ) : (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ))}
      {data && <Paper of={data} code={code} />}
      {data?.kind.startsWith('referral') && (
        <p className={styles.foot}>
          <Link to={to.slip(code)}>{t('open')}</Link>
        </p>
      )}
      <p className={styles.foot}>{t('privacy')}</p>
    </main>
  );
}

function Paper({ of, code }: { of: Schema<'PaperVerification'>; code: string }) {
  const t = useLabels(labels);
  const facts = [
    ...of.facts,
    ...(of.edition ? [{ label: t('edition'), value: t('editionNumber', { number: of.edition }) }] : []),
    ...(of.signers.length > 0 ? [{ label: t('signers'), value: of.signers.join(t('join')) }] : []),
    { label: t('issued'), value: exactTime(of.issuedAt) },
    ...(of.endedAt
      ? [{ label: t(of.state === 'WITHDRAWN' ? 'withdrawnAt' : 'replaced'), value: exactTime(of.endedAt) }]
      : []),
    { label: t('code'), value: code },
  ];
  return (
    <>
      <Standing of={of} />
      <section className={styles.paper} aria-label={t('facts')}>
        <h2>{of.title}</h2>
        <dl>
          {facts.map((it) => (
            <div key={it.label} className={styles.fact}>
              <dt>{it.label}</dt>
              <dd>{it.value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** Whether to rely on it, in large letters. */
function Standing({ of }: { of: Schema<'PaperVerification'> }) {
  const t = useLabels(labels);
  const newest = of.newestEdition ? t('newest', { number: of.newestEdition }) : '';
  switch (of.state) {
    case 'CURRENT':
      return <Verdict tone="good" title={t('genuine')} text={t('genuineHint')} />;
    case 'SUPERSEDED':
      return <Verdict tone="old" title={t('superseded')} text={newest || t('supersededHint')} />;
    case 'WITHDRAWN':
      return <Verdict tone="bad" title={t('withdrawn')} text={`${t('withdrawnHint')}${newest}`} />;
  }
}

const marks = {
  good: 'M20 33l8.5 8.5L45 24',
  old: 'M32 20v15l9 6',
  bad: 'M23 23l18 18M41 23L23 41',
};

function Verdict({ tone, title, text }: { tone: keyof typeof marks; title: string; text: string }) {
  return (
    <div className={`${styles.verdict} ${styles[tone]}`} role="status">
      <svg
        viewBox="0 0 64 64"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <circle cx="32" cy="32" r="28" strokeWidth="3" />
        <path d={marks[tone]} strokeLinejoin="round" />
      </svg>
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}
