import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Kbd } from '@/components/kbd';
import { ProblemNotice } from '@/components/problem-notice';
import { type DiagnosisView, useDiagnosisStep } from '@/lib/diagnosis';
import { asProblem } from '@/lib/problem';
import styles from './diagnosis.module.css';
import { StepFields } from './step-fields';
import { lacking, type StepForm, startOf } from './step-forms';
import { useDiagnosisWords } from './words';

interface Props {
  action: string;
  form: StepForm;
  view: DiagnosisView;
  onDone: (view: DiagnosisView) => void;
  onClose: () => void;
}

/** The small form of one step. Ctrl+Enter sends it; a case that changed meanwhile says so and keeps every word. */
export function StepDrawer({ action, form, view, onDone, onClose }: Props) {
  const { t, verb } = useDiagnosisWords();
  const queries = useQueryClient();
  const step = useDiagnosisStep(view.case.id);
  const body = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState(() => startOf(view));
  const [tried, setTried] = useState(false);
  const [stale, setStale] = useState(false);
  const lacks = lacking(form, values);
  const problem = step.error ? asProblem(step.error) : undefined;
  const isStale = problem !== undefined && (problem.status === 412 || problem.is('casework/stale'));
  const allowed = view.actions.find((it) => it.action === action)?.allowed ?? false;

  function send() {
    setTried(true);
    if (lacks.size > 0) {
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"], input')?.focus());
      return;
    }
    if (step.isPending || !allowed) return;
    step.mutate(
      { action, version: view.case.version, body: form.body(values, view) },
      {
        onSuccess: onDone,
        onError: (error) => {
          const refusal = asProblem(error);
          if (refusal.status !== 412 && !refusal.is('casework/stale')) return;
          setStale(true);
          void queries.refetchQueries({ queryKey: ['cases', view.case.id] });
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

  const urgent = action === 'alert' || action === 'retract';
  return (
    <Drawer
      open
      title={verb(action)}
      size={520}
      // The pictures stay visible beside the form.
      styles={{ mask: { background: 'rgb(0 0 0 / 12%)' } }}
      onClose={onClose}
      afterOpenChange={(open) => open && begin(body.current)}
      footer={
        <div className={styles.foot}>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            type="primary"
            danger={urgent}
            loading={step.isPending}
            disabled={!allowed}
            aria-keyshortcuts="Control+Enter"
            onClick={send}
          >
            {stale ? t('again') : verb(action)}
            <span className={styles.keys}>
              <Kbd keys="Ctrl ↵" />
            </span>
          </Button>
        </div>
      }
    >
      <div ref={body} className={styles.form}>
        {stale && (
          <div role="alert" className={styles.stale}>
            <b>{t('staleTitle')}</b>
            <p>{t('staleHint')}</p>
          </div>
        )}
        {problem && !isStale && <ProblemNotice error={problem} />}
        <StepFields
          view={view}
          form={form}
          values={values}
          set={(patch) => setValues((before) => ({ ...before, ...patch }))}
          lacks={tried ? lacks : none}
        />
      </div>
    </Drawer>
  );
}

const none: ReturnType<typeof lacking> = new Set();

/** The cursor goes to the first field, unless somebody was faster than the drawer. */
function begin(body: HTMLElement | null) {
  if (!body || body.contains(document.activeElement)) return;
  body.querySelector<HTMLElement>('input, textarea')?.focus();
}
