import { useState } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { LanguageSwitch } from '@/components/language-switch';
import { useTitle } from '@/components/page-frame';
import { PageSkeleton } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useSessionQuery } from '@/lib/session';
import { useSetupOpen } from '@/lib/setup';
import { labels } from './labels';
import { SetupForm } from './setup-form';
import styles from './setup-page.module.css';

/** The first minute of an empty house. The key is behind the #, so that it is in no log and no header. */
export function SetupPage() {
  const t = useLabels(labels);
  const { hash } = useLocation();
  const session = useSessionQuery();
  const open = useSetupOpen();
  const [key] = useState(() => new URLSearchParams(hash.slice(1)).get('key') ?? '');
  useTitle(t('title'));
  if (session.data) return <Navigate to={to.workbench} replace />;
  return (
    <div className={styles.page}>
      <section className={styles.words}>
        <div className={styles.brand}>
          <img src="/mailian.svg" width="36" height="36" alt="" />
        </div>
        <p className={styles.claim}>{t('claim')}</p>
        <p className={styles.more}>{t('claimMore')}</p>
      </section>
      <main className={styles.side}>
        <div className={styles.head}>
          <h1>{t('title')}</h1>
          <LanguageSwitch />
        </div>
        {open === undefined && <PageSkeleton />}
        {open === false && (
          <EmptyState title={t('doneTitle')} action={<Link to={to.signIn()}>{t('signIn')}</Link>}>
            {t('doneHint')}
          </EmptyState>
        )}
        {open && !key && <EmptyState title={t('keyTitle')}>{t('keyHint')}</EmptyState>}
        {open && key && <SetupForm setupKey={key} />}
      </main>
    </div>
  );
}
