import { Navigate, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { LanguageSwitch } from '@/components/language-switch';
import { useTitle } from '@/components/page-frame';
import { useLabels, useLanguage } from '@/lib/language';
import { to } from '@/lib/paths';
import { useSessionQuery, useSignIn } from '@/lib/session';
import { useSetupOpen } from '@/lib/setup';
import { demoPassword, useDemoAccounts } from './demo';
import { labels } from './labels';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-page.module.css';

export function SignInPage() {
  const t = useLabels(labels);
  const current = useLanguage();
  const [search] = useSearchParams();
  const session = useSessionQuery();
  const accounts = useDemoAccounts();
  const signIn = useSignIn();
  const empty = useSetupOpen();
  useTitle(t('title'));
  if (session.data) return <Navigate to={inside(search.get('next'))} replace />;
  return (
    <div className={styles.page}>
      <section className={styles.words}>
        <div className={styles.brand}>
          <img src="/mailian.svg" width="36" height="36" alt="" />
          {t('product')}
        </div>
        <p className={styles.claim}>{t('claim')}</p>
        <p className={styles.more}>{t('claimMore')}</p>
        <Pulse />
      </section>
      <main className={styles.side}>
        <div className={styles.form}>
          <div className={styles.head}>
            <h1>{t('title')}</h1>
            <LanguageSwitch />
          </div>
          {empty ? <EmptyState title={t('emptyTitle')}>{t('emptyHint')}</EmptyState> : <SignInForm signIn={signIn} />}
        </div>
        {accounts.length > 0 && (
          <section className={styles.demo} aria-labelledby="demo">
            <h2 id="demo">{t('demo')}</h2>
            <p>{t('demoHint')}</p>
            {accounts.map((it) => (
              <button
                key={it.username}
                type="button"
                className={styles.account}
                title={it.username}
                disabled={signIn.isPending}
                onClick={() => signIn.mutate({ username: it.username, password: demoPassword })}
              >
                {current === 'en' ? it.roleEn : it.role}
                <span>{current === 'en' ? it.institutionEn : it.institution}</span>
              </button>
            ))}
          </section>
        )}
      </main>
    </div>
  );
}

/** Only our own pages: a link that signs in and leads elsewhere is an old trick. */
export function inside(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : to.workbench;
}

/** From the village to the teaching hospital and back, on one line. */
function Pulse() {
  return (
    <svg
      className={styles.line}
      viewBox="0 0 420 56"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path
        d="M6 32h70l12-22 20 40 14-26 8 8h78l12-22 20 40 14-26 8 8h152"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx="6" cy="32" r="4" fill="currentColor" />
      <circle cx="169" cy="32" r="4" fill="currentColor" />
      <circle cx="414" cy="32" r="4" fill="currentColor" />
    </svg>
  );
}
