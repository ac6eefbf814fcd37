import { useState } from 'react';
import { Link } from 'react-router';
import { CallForm } from '@/components/consultation/call-form';
import { CallList } from '@/components/consultation/call-list';
import { ConsultationTabs } from '@/components/consultation/consultation-tabs';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { type Desk, useDesk } from './api';
import styles from './desk.module.css';
import { FreeExperts } from './free-experts';
import { labels } from './labels';
import { Late } from './late';
import { Section } from './section';
import { Sessions } from './sessions';
import { Waiting } from './waiting';

/** 会诊中心: what is on, what is late, who has not answered, who is free; for somebody with a receiver in the other hand. */
export function DeskPage() {
  const t = useLabels(labels);
  const desk = useDesk();
  return (
    <>
      <ConsultationTabs />
      <PageFrame title={t('title')} hint={t('hint')}>
        {desk.error && <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} />}
        {desk.isPending && <RowSkeletons rows={8} />}
        {desk.data && <DeskView desk={desk.data} />}
      </PageFrame>
    </>
  );
}

function DeskView({ desk }: { desk: Desk }) {
  const t = useLabels(labels);
  const [calling, setCalling] = useState<{ caseId: string; whom: string }>();
  const [said, setSaid] = useState('');
  const onCall = (caseId: string, whom: string) => setCalling({ caseId, whom });
  return (
    <>
      <Summary desk={desk} />
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.columns}>
        <div>
          <Late late={desk.late} onCall={onCall} />
          <Waiting waiting={desk.waiting} onCall={onCall} onDone={setSaid} />
          <Section title={t('calls')} none="">
            {[
              <CallList
                key="calls"
                calls={desk.calls}
                beside={(it) => <Link to={to.case(it.caseId)}>{it.number}</Link>}
              />,
            ]}
          </Section>
        </div>
        <div>
          <Sessions sessions={desk.sessions} at={desk.at} />
          <FreeExperts experts={desk.free} />
        </div>
      </div>
      {calling && <CallForm {...calling} onClose={() => setCalling(undefined)} />}
    </>
  );
}

/** What a glance is for. */
function Summary({ desk }: { desk: Desk }) {
  const t = useLabels(labels);
  const all = [
    { label: t('late'), count: desk.late.length, bad: true },
    { label: t('waiting'), count: desk.waiting.length, bad: false },
    { label: t('room.OPEN'), count: desk.sessions.filter((it) => it.room === 'OPEN').length, bad: false },
    { label: t('today'), count: desk.sessions.length, bad: false },
    { label: t('free'), count: desk.free.length, bad: false },
  ];
  return (
    <dl className={styles.summary}>
      {all.map((it) => (
        <div key={it.label}>
          <dt>{it.label}</dt>
          <dd className={it.bad && it.count > 0 ? styles.bad : undefined}>{it.count}</dd>
        </div>
      ))}
    </dl>
  );
}
