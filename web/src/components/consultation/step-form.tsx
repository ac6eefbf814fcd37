import { useEffect, useEffectEvent } from 'react';
import { FormDrawer } from '@/components/form/form-drawer';
import { type ConsultationView, useConsultationStep } from '@/lib/consultation';
import { useForm, type Wrong } from '@/lib/use-form';
import { StepFields } from './step-fields';
import { bodies, emptyStep, gaps, type StepValues } from './step-values';
import { useConsultationWords } from './words';

interface Props {
  action: string;
  view: ConsultationView;
  onClose: () => void;
}

/** What is to be said with a step. Ctrl+Enter sends it. */
export function ConsultationStepForm({ action, view, onClose }: Props) {
  const { t, verb } = useConsultationWords();
  const step = useConsultationStep(view.case.id);
  const form = useForm<StepValues>(
    emptyStep(view),
    (it) =>
      Object.fromEntries(
        Object.entries(gaps(action, view, it)).map(([field, missing]) => [
          field,
          missing ? t(field === 'reason' ? 'reasonNeeded' : 'needed') : undefined,
        ]),
      ) as Wrong<StepValues>,
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
      danger={['cancel', 'refuse', 'not-take-place'].includes(action)}
      pending={step.isPending}
      error={step.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <StepFields action={action} view={view} form={form} />
    </FormDrawer>
  );
}
