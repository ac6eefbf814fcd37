import { CaseRow } from '@/components/case/case-row';
import { walk } from '@/components/infinite-list';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import type { CaseHeader } from '@/lib/wire';
import { useCasesOf } from './api/patients';
import { labels } from './labels';
import styles from './patients.module.css';

const ended = new Set(['CLOSED', 'WITHDRAWN', 'CANCELLED']);

/** Open cases first: whoever wants to refer sees that somebody already did. */
export function CasesOf({ patient }: { patient: string }) {
  const t = useLabels(labels);
  const { data, isPending, error } = useCasesOf(patient);
  const open = data?.items.filter((it) => !ended.has(it.state)) ?? [];
  const past = data?.items.filter((it) => ended.has(it.state)) ?? [];
  return (
    <>
      <section className={styles.section}>
        <h2>{t('openCases')}</h2>
        {isPending && <RowSkeletons rows={2} />}
        {error && <ProblemNotice error={error} />}
        {data && open.length === 0 && <p className={styles.soft}>{t('noCases')}</p>}
        <Rows of={open} />
      </section>
      {past.length > 0 && (
        <section className={styles.section}>
          <h2>{t('pastCases')}</h2>
          <Rows of={past} />
        </section>
      )}
    </>
  );
}

function Rows({ of }: { of: CaseHeader[] }) {
  return (
    <ul onKeyDown={walk}>
      {of.map((it) => (
        <li key={it.id}>
          <CaseRow of={it} />
        </li>
      ))}
    </ul>
  );
}
