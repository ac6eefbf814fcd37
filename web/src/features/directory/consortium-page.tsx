import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FactList } from '@/components/fact-list';
import { InfiniteList } from '@/components/infinite-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { useConsortium, useMembers } from './api/consortia';
import { JoinConsortium, LeaveConsortium } from './consortium-drawers';
import styles from './directory.module.css';
import { DirectoryTabs } from './directory-tabs';
import { useKeepingWords } from './keeping';
import { useDirectoryWords } from './words';

export function ConsortiumPage() {
  const { id = '' } = useParams();
  const { t, word } = useDirectoryWords();
  const keeping = useKeepingWords();
  const name = useName();
  const administers = useMay()('DIRECTORY_ADMINISTER');
  const [joining, setJoining] = useState(false);
  const [leaving, setLeaving] = useState<{ membership: string; name: string }>();
  const { data, isPending, error, refetch } = useConsortium(id);
  const members = useMembers(id);
  if (isPending) return <PageSkeleton />;
  if (!data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <DirectoryTabs />
      <PageFrame title={name(data)} hint={`${word('model', data.model)} · ${word('modelHint', data.model)}`}>
        <FactList
          facts={[
            { label: t('lead'), value: <Link to={to.institution(data.lead.id)}>{name(data.lead)}</Link> },
            { label: t('since'), value: data.since },
            { label: t('members'), value: t('membersCount', { count: data.members }) },
            { label: t('region'), value: data.region },
          ]}
        />
        <div style={{ height: 20 }} />
        <section className={styles.section}>
          <h2>
            {t('members')}
            {administers && (
              <Button type="primary" onClick={() => setJoining(true)}>
                {keeping('addMember')}
              </Button>
            )}
          </h2>
          <InfiniteList
            query={members}
            label={t('members')}
            itemKey={(it) => it.id}
            empty={<EmptyState title={t('noMembers')} />}
          >
            {(it) => (
              <div className={styles.member}>
                <Link to={to.institution(it.institution.id)} className={styles.row} style={{ paddingInline: 0 }}>
                  <span className={styles.name}>
                    {[name(it.institution), it.department && name(it.department)].filter(Boolean).join(' · ')}
                  </span>
                  <span>{word('role', it.role)}</span>
                  <span>{word('level', it.level)}</span>
                  <span className={styles.soft}>{t('memberSince', { date: it.since })}</span>
                </Link>
                {administers && it.role !== 'LEAD' && (
                  <Button
                    aria-label={keeping('leaveOf', { name: name(it.institution) })}
                    onClick={() => setLeaving({ membership: it.id, name: name(it.institution) })}
                  >
                    {keeping('leave')}
                  </Button>
                )}
              </div>
            )}
          </InfiniteList>
        </section>
        {joining && <JoinConsortium consortium={id} onClose={() => setJoining(false)} />}
        {leaving && <LeaveConsortium consortium={id} {...leaving} onClose={() => setLeaving(undefined)} />}
      </PageFrame>
    </>
  );
}
