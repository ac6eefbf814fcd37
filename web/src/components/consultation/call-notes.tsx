import { Button } from 'antd';
import { useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { useCalls } from '@/lib/consultation-calls';
import { useLabels } from '@/lib/language';
import { CallForm } from './call-form';
import { labels } from './call-labels';
import { CallList } from './call-list';
import styles from './calls.module.css';

/** What the own centre telephoned about a case. */
export function CallNotes({ caseId }: { caseId: string }) {
  const t = useLabels(labels);
  const [open, setOpen] = useState(false);
  const calls = useCalls(caseId);
  return (
    <section className={styles.notes} aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <span className={styles.soft}>{t('own')}</span>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('note')}
        </Button>
      </header>
      {calls.error && <ProblemNotice error={calls.error} onRetry={() => void calls.refetch()} />}
      {calls.data && <CallList calls={calls.data.calls} />}
      {open && <CallForm caseId={caseId} onClose={() => setOpen(false)} />}
    </section>
  );
}
