import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useName } from '@/lib/language';
import { useMay } from '@/lib/session';
import { exactTime } from '@/lib/time';
import { type PolicyVersionLine, usePolicyPack } from './api/policies';
import styles from './operations.module.css';
import { OperationsTabs } from './operations-tabs';
import { usePolicyWords } from './policy-words';
import { PublishDialog } from './publish-dialog';
import { RuleTree } from './rule-tree';

/** One pack as it holds here today, what it is made of, and every version there was. */
export function PolicyPage() {
  const { pack = '' } = useParams();
  const { t, pack: subject } = usePolicyWords();
  const name = useName();
  const may = useMay();
  const { data, isPending, error, refetch } = usePolicyPack(pack);
  const [publishing, setPublishing] = useState(false);
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <OperationsTabs />
      <PageFrame
        title={subject(data.pack)}
        hint={`${t('holdsAt', { name: name(data.institution) })} · ${data.on} · ${data.version}`}
        actions={
          may('POLICY_WRITE') && (
            <Button type="primary" onClick={() => setPublishing(true)}>
              {t('publish')}
            </Button>
          )
        }
      >
        <div className={styles.sections}>
          <section className={styles.section}>
            <h2>{t('content')}</h2>
            <div className={styles.rules}>
              <RuleTree of={data.content} />
            </div>
          </section>
          <div>
            <Versions title={t('layers')} of={data.layers} />
            <Versions title={t('history')} of={data.history} />
          </div>
        </div>
      </PageFrame>
      {publishing && <PublishDialog pack={pack} onClose={() => setPublishing(false)} />}
    </>
  );
}

function Versions({ title, of }: { title: string; of: PolicyVersionLine[] }) {
  const { t, reach, from } = usePolicyWords();
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul>
        {of.map((it) => (
          <li key={it.id} className={styles.version}>
            <span className={styles.name}>{reach(it.scope)}</span>
            <span>{`${t('version', { version: it.version })} · ${from(it.effectiveFrom)}${it.effectiveUntil ? ` – ${it.effectiveUntil}` : ''}`}</span>
            <span className={styles.soft}>{exactTime(it.publishedAt)}</span>
            <p className={styles.soft}>
              {it.publishedBy === 'system' ? t('shipped') : `${it.publishedBy} · ${it.note}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
