import { Input } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { type AssayView, useAssayStep } from '@/lib/assay';
import { type Form, useForm, written } from '@/lib/use-form';
import { AssayAlerts } from './alerts';
import styles from './assay.module.css';
import { AssayLines } from './lines';
import { useAssayWords } from './words';

interface Props {
  action: string;
  view: AssayView;
  onClose: () => void;
}

interface Values {
  actionTaken: string;
  comment: string;
  reason: string;
  text: string;
}

const bodies: Record<string, (it: Values) => unknown> = {
  sign: (it) => ({ comment: written(it.comment) }),
  acknowledge: (it) => ({ actionTaken: it.actionTaken.trim() }),
  cancel: (it) => ({ reason: it.reason, text: written(it.text) }),
};

/** What is to be said with a step, and what is signed by it. Ctrl+Enter sends it. */
export function AssayStepForm({ action, view, onClose }: Props) {
  const { t, verb, named } = useAssayWords();
  const step = useAssayStep(view.case.id);
  const reasons = view.cancelReasons;
  const form = useForm<Values>(
    { actionTaken: '', comment: '', reason: '', text: '' },
    (it) => ({
      actionTaken: action === 'acknowledge' && !written(it.actionTaken) ? t('needed') : undefined,
      reason: action === 'cancel' && !it.reason ? t('reasonNeeded') : undefined,
      text:
        action === 'cancel' && reasons.find((one) => one.code === it.reason)?.needsText && !written(it.text)
          ? t('needed')
          : undefined,
    }),
    (it) =>
      step.mutate({ action, version: view.case.version, body: bodies[action]?.(it) }, { onSuccess: () => onClose() }),
  );
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || step.isPending) return;
    event.preventDefault();
    form.submit();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
  return (
    <FormDrawer
      title={verb(action)}
      verb={verb(action)}
      danger={action === 'cancel'}
      pending={step.isPending}
      error={step.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {action === 'acknowledge' && (
        <>
          <AssayAlerts alerts={view.alerts.filter((it) => !it.acknowledgedAt)} />
          <Prose form={form} name="actionTaken" label={t('actionTaken')} hint={t('actionTakenHint')} required />
        </>
      )}
      {action === 'sign' && (
        <>
          <AssayLines lines={view.lines} />
          <Prose form={form} name="comment" label={t('comment')} hint={t('commentHint')} />
          <p className={styles.hint}>{t('signHint')}</p>
        </>
      )}
      {action === 'deliver' && <p>{t('deliverHint')}</p>}
      {action === 'cancel' && (
        <>
          <ChoiceField
            form={form}
            name="reason"
            required
            label={t('reason')}
            options={reasons.map((it) => ({ value: it.code, label: named(it) }))}
          />
          <Prose form={form} name="text" label={t('reasonText')} />
        </>
      )}
    </FormDrawer>
  );
}

interface ProseProps {
  form: Form<Values>;
  name: keyof Values;
  label: string;
  hint?: string;
  required?: boolean;
}

function Prose({ form, name, label, hint, required = false }: ProseProps) {
  return (
    <Field label={label} hint={hint} required={required} error={form.error(name)}>
      {(control) => (
        <Input.TextArea
          {...control}
          value={form.values[name]}
          maxLength={1000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={(event) => form.set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}
