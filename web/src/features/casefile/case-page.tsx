import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { CaseHeader } from '@/components/case/case-header';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { asProblem } from '@/lib/problem';
import type { ReferralView } from '@/lib/referral';
import { referralKey } from '@/lib/referral';
import { useMay, useSession } from '@/lib/session';
import { ActionBar } from './action-bar';
import { ActionDrawer, type Drafts } from './action-drawer';
import { type CaseDetail, useCase, useReferral } from './api/case';
import { useTakeAction } from './api/take-action';
import { type TimelineEntry, useTimeline } from './api/timeline';
import { ArrivalPrompt } from './arrival-prompt';
import { AssayFile } from './assay-file';
import styles from './case-page.module.css';
import { Composer } from './composer';
import { ConsultationFile } from './consultation-file';
import { DiagnosisFile } from './diagnosis-file';
import { forms, stepOf } from './forms/forms';
import { labels } from './labels';
import { Matter } from './matter';
import { People } from './people';
import { Timeline } from './timeline';
import { useHeld, useTyping } from './use-held';
import { useSeen } from './use-seen';

/** One case: who has the patient, what happens next, how long there is. */
export function CasePage() {
  const { id = '' } = useParams();
  return <OpenCase key={id} id={id} />;
}

function OpenCase({ id }: { id: string }) {
  const detail = useCase(id);
  const kind = detail.data?.header.kind;
  const referral = useReferral(id, kind);
  const timeline = useTimeline(id);
  const error = detail.data ? (referral.data === undefined ? referral.error : null) : detail.error;
  const { data } = detail;
  const view = kind && kind !== 'referral' ? null : referral.data;
  if (data && kind === 'diagnosis') {
    return <DiagnosisFile id={id} detail={data} entries={timeline.data} error={timeline.error} />;
  }
  if (data && kind === 'laboratory-diagnosis') {
    return <AssayFile id={id} detail={data} entries={timeline.data} error={timeline.error} />;
  }
  if (data && kind === 'consultation') {
    return <ConsultationFile id={id} detail={data} entries={timeline.data} error={timeline.error} />;
  }
  if (error) {
    return (
      <ProblemNotice
        page
        error={error}
        onRetry={() => {
          void detail.refetch();
          void referral.refetch();
        }}
      />
    );
  }
  if (!data || view === undefined) return <PageSkeleton />;
  if (view?.case.state === 'DRAFT' && view.case.side === 'REQUESTER')
    return <Navigate to={to.editReferral(id)} replace />;
  return <CaseFile id={id} detail={data} view={view} entries={timeline.data} error={timeline.error} />;
}

interface Props {
  id: string;
  detail: CaseDetail;
  /** null: a case of another kind. */
  view: ReferralView | null;
  entries: readonly TimelineEntry[] | undefined;
  error: unknown;
}

function CaseFile({ id, detail, view: newest, entries: all, error }: Props) {
  const t = useLabels(labels);
  const may = useMay();
  const { post } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [arriving] = useState(() => search.get('arrive') === '1' || search.get('do') === 'arrive');
  const [open, setOpen] = useState<string>();
  const [tab, setTab] = useState<'matter' | 'timeline'>('matter');
  const drafts = useRef<Drafts>(new Map());
  const typing = useTyping();
  const newestCase = useMemo(() => ({ detail, view: newest, entries: all }), [detail, newest, all]);
  const looking = useSeen(id, newest);
  // A page that was opened with a form has nothing to hold before it has arrived.
  const busy = all !== undefined && !looking && (typing.typing || open !== undefined);
  const [shown, updates] = useHeld(id, newestCase, busy);
  const { view, entries } = shown;
  const header = view?.case ?? shown.detail.header;
  // A signature that is there already is not asked for again.
  const choices = (view?.actions ?? []).filter((it) => it.action !== 'sign-consent' || !view?.consent?.agreed);
  const ended = header.list == null;
  const step = useTakeAction(id);
  const problem = step.error ? asProblem(step.error) : undefined;
  const choiceOf = (name: string) => choices.find((it) => it.action === stepOf(name));
  useTitle(`${header.patient.maskedName} · ${header.number}`);

  async function act(action: string) {
    if (forms[action]) return setOpen(action);
    if (step.isPending) return undefined;
    return step.mutate(
      { action, version: header.version, body: {} },
      { onError: () => void queries.refetchQueries({ queryKey: referralKey(id) }) },
    );
  }

  // On a phone the two halves are tabs; the newest is at the bottom, beside the composer.
  useEffect(() => {
    if (tab === 'timeline') document.getElementById('main')?.scrollTo({ top: 1e6 });
  }, [tab]);

  function done(answer: Partial<ReferralView>) {
    setOpen(undefined);
    typing.stop();
    // Whoever sent it on is no longer a party to it.
    if (!answer.case && header.side === 'RESPONDER') void navigate(to.workbench);
  }

  // "Do this": from a card of the board, or from a notice.
  const asked = search.get('do');
  const openAsked = useEffectEvent((name: string) => {
    if (forms[name] && choiceOf(name)?.allowed) setOpen(name);
    setSearch({}, { replace: true });
  });
  useEffect(() => {
    if (asked) openAsked(asked);
  }, [asked]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || open) return;
    const primary = choices.find((it) => it.allowed && it.primary);
    if (!primary) return;
    event.preventDefault();
    void act(primary.action);
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);

  const form = open ? forms[open] : undefined;
  return (
    <div className={styles.page} {...typing.handlers}>
      <div className={styles.head}>
        <CaseHeader of={header}>
          {may('PATIENT') && <Link to={to.patient(header.patient.id)}>{t('patientOpen')}</Link>}
        </CaseHeader>
        {arriving && (
          <ArrivalPrompt
            possible={choiceOf('arrive')?.allowed ?? false}
            working={step.isPending}
            onArrive={() => void act('arrive')}
          />
        )}
        <div className={styles.tabs}>
          <FilterChips
            label={header.number}
            value={tab}
            onChange={setTab}
            chips={[
              { value: 'matter', label: t('tabMatter') },
              {
                value: 'timeline',
                label: t('tabTimeline'),
                count: entries?.filter((it) => it.type === 'room.message').length,
              },
            ]}
          />
        </div>
      </div>
      <div className={styles.columns} data-tab={tab}>
        <div className={styles.matter}>
          {view ? <Matter view={view} ended={ended} /> : <EmptyState title={t('notReferral')} />}
        </div>
        <div className={styles.room}>
          <People caseId={id} seenBy={shown.detail.seenBy} />
          <Timeline
            caseId={id}
            entries={entries}
            error={error}
            updates={updates}
            own={post.institution.id}
            author={header.requester.institution.id}
          />
          <Composer caseId={id} ended={ended} asleep={open !== undefined} onSaid={typing.stop} />
        </div>
      </div>
      <div className={styles.foot}>
        {problem && (
          <div className={styles.problem}>
            <ProblemNotice error={problem} />
          </div>
        )}
        {view && (
          <ActionBar
            header={header}
            choices={choices}
            working={step.isPending ? step.variables.action : undefined}
            onAct={(action) => void act(action)}
          />
        )}
      </div>
      {view && form && open && (
        <ActionDrawer
          key={open}
          name={open}
          form={form}
          view={view}
          choice={choiceOf(open)}
          latest={entries?.at(-1)}
          drafts={drafts.current}
          at={now()}
          onNews={updates.apply}
          onDone={done}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
