import { Button, Popconfirm, Progress } from 'antd';
import type { ReactNode } from 'react';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useConsultationWords } from '@/components/consultation/words';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { type ConsultationView, useConsultation, useConsultationStep } from '@/lib/consultation';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { type StrippingView, useLook, useStripping } from '@/lib/stripping';
import { FilePart } from './file-part';
import { labels } from './labels';
import styles from './stripping.module.css';
import { StudyPart } from './study-part';
import { TextPart } from './text-part';

/** 去标识审核: everything that is about to leave, part by part, and then it is sent. */
export function StrippingPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useConsultation(id);
  if (error && !data) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const prepared = ['DRAFT', 'RETURNED'].includes(data.case.state) && data.case.side === 'REQUESTER';
  if (!prepared || data.rule.identities !== 'STRIPPED') return <Navigate to={to.case(id)} replace />;
  return <Review of={data} />;
}

function Review({ of }: { of: ConsultationView }) {
  const t = useLabels(labels);
  const { id, version } = of.case;
  const stripping = useStripping(id, version);
  const look = useLook(id, version);
  const view = stripping.data;
  if (stripping.error && !view)
    return <ProblemNotice page error={stripping.error} onRetry={() => void stripping.refetch()} />;
  if (!view) return <PageSkeleton />;
  const part = { busy: look.isPending, onLook: look.mutate };
  return (
    <PageFrame
      title={t('title')}
      hint={t('hint', { pseudonym: view.pseudonym })}
      actions={<Link to={to.editConsultation(id)}>{t('back')}</Link>}
    >
      <div className={styles.page}>
        <Group name={t('texts')} shown={view.texts.length > 0}>
          {view.texts.map((it) => (
            <TextPart key={it.part} of={it} {...part} />
          ))}
        </Group>
        <Group name={t('studies')} shown={view.studies.length > 0}>
          {view.studies.map((it) => (
            <StudyPart key={it.uid} of={it} {...part} />
          ))}
        </Group>
        <Group name={t('files')} shown>
          <p className={styles.hint}>
            {t('filesHint')} <Link to={to.case(id)}>{t('toCase')}</Link>
          </p>
          {view.files.map((it) => (
            <FilePart key={it.id} caseId={id} of={it} {...part} />
          ))}
        </Group>
        {look.error && <ProblemNotice error={look.error} />}
        <Send of={of} view={view} busy={look.isPending} />
      </div>
    </PageFrame>
  );
}

function Group({ name, shown, children }: { name: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <section className={styles.group} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

interface SendProps {
  of: ConsultationView;
  view: StrippingView;
  busy: boolean;
}

/** How far one is, and the way out once everything has been looked through. */
function Send({ of, view, busy }: SendProps) {
  const t = useLabels(labels);
  const { why } = useConsultationWords();
  const navigate = useNavigate();
  const step = useConsultationStep(of.case.id);
  const returned = of.case.state === 'RETURNED';
  const action = returned ? 'resubmit' : 'submit';
  const choice = of.actions.find((it) => it.action === action);
  const rest = view.all - view.done;
  return (
    <>
      {step.error && <ProblemNotice error={step.error} />}
      <div className={styles.bar}>
        <Progress
          className={styles.progress}
          percent={view.all === 0 ? 100 : (100 * view.done) / view.all}
          showInfo={false}
          aria-label={t('title')}
        />
        <span role="status" className="m-num">
          {t('progress', { done: view.done, all: view.all })}
        </span>
        <span className={styles.hint}>
          {rest > 0 ? t('rest', { count: rest }) : choice && !choice.allowed ? why(choice) : ''}
        </span>
        <Popconfirm
          title={t('sendAsk')}
          okText={t(returned ? 'sendAgain' : 'send')}
          cancelText={t('cancel')}
          disabled={rest > 0 || busy || !choice?.allowed}
          onConfirm={() =>
            step.mutate(
              { action, version: of.case.version, body: {} },
              { onSuccess: () => void navigate(to.case(of.case.id)) },
            )
          }
        >
          <Button type="primary" size="large" disabled={rest > 0 || busy || !choice?.allowed} loading={step.isPending}>
            {t(returned ? 'sendAgain' : 'send')}
          </Button>
        </Popconfirm>
      </div>
    </>
  );
}
