import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConsultationTabs } from '@/components/consultation/consultation-tabs';
import { EmptyState } from '@/components/empty-state';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { BlockSkeleton } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { useShortTime } from '@/lib/time';
import { type MeetingLine, useMyMeetings } from './api';
import { labels } from './labels';
import styles from './meetings-page.module.css';
import { NewDiscussion } from './new-discussion';

/** The meetings I am invited to. */
export function MeetingsPage() {
  const t = useLabels(labels);
  const may = useMay();
  const [calls, setCalls] = useState(false);
  const { data, isPending, error, refetch } = useMyMeetings();
  return (
    <>
      <ConsultationTabs />
      <PageFrame
        title={t('mine')}
        hint={t('mineHint')}
        actions={
          may('COORDINATE') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCalls(true)}>
              {t('newDiscussion')}
            </Button>
          )
        }
      >
        {calls && <NewDiscussion onClose={() => setCalls(false)} />}
        {isPending && <BlockSkeleton lines={4} />}
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data?.meetings.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
        <ul className={styles.list} aria-label={t('mine')}>
          {data?.meetings.map((it) => (
            <Line key={it.id} of={it} />
          ))}
        </ul>
      </PageFrame>
    </>
  );
}

function Line({ of }: { of: MeetingLine }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const navigate = useNavigate();
  const open = of.state === 'OPEN';
  return (
    <li>
      <span>
        <b>{of.title}</b>
        <small>
          {[
            t(of.subjectKind === 'discussion' ? 'kindDiscussion' : 'kindConsultation'),
            t('planned', { from: time(of.plannedFrom), until: time(of.plannedUntil) }),
            open ? '' : t('finished'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {open && (
        <Button type="primary" onClick={() => void navigate(to.meeting(of.id))}>
          {t('enter')}
        </Button>
      )}
    </li>
  );
}
