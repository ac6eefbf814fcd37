import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { to } from '@/lib/paths';
import { usePolicyPacks } from './api/policies';
import styles from './operations.module.css';
import { OperationsTabs } from './operations-tabs';
import { usePolicyWords } from './policy-words';

/** The rule packs, and which version holds today for whom. */
export function PoliciesPage() {
  const { t, pack: subject, reach, from } = usePolicyWords();
  const { data, isPending, error, refetch } = usePolicyPacks();
  return (
    <>
      <OperationsTabs />
      <PageFrame title={t('policies')} hint={t('inForceToday')}>
        {isPending && <RowSkeletons />}
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && <EmptyState title={t('noPolicies')} />}
        <div className={styles.packs}>
          {data?.map((pack) => (
            <Link key={pack.pack} to={to.policy(pack.pack)} className={styles.pack}>
              <span>
                <span className={styles.name}>{subject(pack.pack)}</span>{' '}
                <span className={styles.soft}>{pack.pack}</span>
              </span>
              <span className={styles.facts}>
                {pack.current.map((it) => (
                  <span key={it.id}>
                    {`${reach(it.scope)} ${t('version', { version: it.version })} `}
                    <span className={styles.soft}>{from(it.effectiveFrom)}</span>
                  </span>
                ))}
              </span>
            </Link>
          ))}
        </div>
      </PageFrame>
    </>
  );
}
