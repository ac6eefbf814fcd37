import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Kbd } from '@/components/kbd';
import { ProblemNotice } from '@/components/problem-notice';
import { asProblem } from '@/lib/problem';
import { type Choice, type ReferralView, referralKey } from '@/lib/referral';
import styles from './action-drawer.module.css';
import { useActionWords } from './action-words';
import { useTakeAction } from './api/take-action';
import type { TimelineEntry } from './api/timeline';
import { useEntryWords } from './entry-words';
import type { AnyForm } from './forms/form';
import { stepOf } from './forms/forms';

/** What was written in forms that were closed again; it is there when they are opened again. */
export type Drafts = Map<string, Record<string, unknown>>;

interface Props {
  /** Which form; usually the action itself. */
  name: string;
  form: AnyForm;
  view: ReferralView;
  choice: Choice | undefined;
  latest: TimelineEntry | undefined;
  drafts: Drafts;
  /** Draws the case anew under the open form. */
  onNews: () => void;
  onDone: (view: Partial<ReferralView>) => void;
  onClose: () => void;
  at: number;
}

/** The small form of one action. Ctrl+Enter sends it; a case that changed meanwhile says so and keeps every word. */
export function ActionDrawer({ name, form, view, choice, latest, drafts, onNews, onDone, onClose, at }: Props) {
  const { t, verb, why } = useActionWords();
  const entry = useEntryWords();
  const queries = useQueryClient();
  const step = useTakeAction(view.case.id);
  const body = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState(() => drafts.get(name) ?? form.start(view, at));
  const [tried, setTried] = useState(false);
  const [stale, setStale] = useState(false);
  const problem = step.error ? asProblem(step.error) : undefined;
  const isStale = problem !== undefined && (problem.status === 412 || problem.is('casework/stale'));
  const { Fields } = form;

  function set(patch: Record<string, unknown>) {
    setValues((before) => {
      const next = { ...before, ...patch };
      drafts.set(name, next);
      return next;
    });
  }

  function send() {
    setTried(true);
    if (!form.complete(values, view)) {
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (step.isPending || choice?.allowed === false) return;
    step.mutate(
      { action: stepOf(name), version: view.case.version, body: form.body(values) },
      {
        onSuccess: (answer) => {
          drafts.delete(name);
          onDone(answer);
        },
        onError: async (error) => {
          const refusal = asProblem(error);
          if (refusal.status !== 412 && !refusal.is('casework/stale')) return;
          await Promise.all([
            queries.refetchQueries({ queryKey: referralKey(view.case.id) }),
            queries.refetchQueries({ queryKey: ['cases', view.case.id] }),
          ]);
          setStale(true);
          onNews();
        },
      },
    );
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    send();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);

  return (
    <Drawer
      open
      title={verb(name)}
      size={520}
      // The case stays readable beside the form.
      styles={{ mask: { background: 'rgb(0 0 0 / 12%)' } }}
      onClose={onClose}
      afterOpenChange={(open) => open && begin(body.current)}
      footer={
        <div className={styles.foot}>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            type="primary"
            loading={step.isPending}
            disabled={choice?.allowed === false}
            aria-keyshortcuts="Control+Enter"
            onClick={send}
          >
            {stale ? t('submitAgain') : verb(name)}
            <span className={styles.keys}>
              <Kbd keys="Ctrl ↵" />
            </span>
          </Button>
        </div>
      }
    >
      <div ref={body} className={styles.body}>
        {stale && (
          <div role="alert" className={styles.stale}>
            <b>{t('staleTitle')}</b>
            <p>{choice?.allowed === false ? t('nowBlocked', { why: why(choice) }) : t('staleHint')}</p>
            {latest && <p>{t('staleLast', { event: `${entry(latest)} · ${latest.actor.name ?? t('system')}` })}</p>}
          </div>
        )}
        {problem && !isStale && <ProblemNotice error={problem} />}
        <Fields view={view} values={values} set={set} tried={tried} />
      </div>
    </Drawer>
  );
}

/** The cursor goes to the first field, unless somebody was faster than the drawer. */
function begin(body: HTMLElement | null) {
  if (!body || body.contains(document.activeElement)) return;
  body.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
}
