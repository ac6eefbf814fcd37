import { Input } from 'antd';
import { Field } from '@/components/field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { RadioRow } from '@/components/radio-row';
import { useConsultationRules } from '@/lib/consultation';
import { useNoteCall } from '@/lib/consultation-calls';
import { useLabels } from '@/lib/language';
import { useForm, written } from '@/lib/use-form';
import { labels } from './call-labels';
import styles from './calls.module.css';
import { useConsultationWords } from './words';

interface Props {
  caseId: string;
  /** Who is most likely meant. */
  whom?: string | undefined;
  onClose: () => void;
}

/** A call, noted while the receiver is still in the other hand: whom, which way, what came of it. */
export function CallForm({ caseId, whom = '', onClose }: Props) {
  const t = useLabels(labels);
  const { named } = useConsultationWords();
  const rules = useConsultationRules();
  const note = useNoteCall(caseId);
  const form = useForm(
    { whom, direction: 'OUT' as 'OUT' | 'IN', result: '', text: '' },
    (it) => ({
      whom: written(it.whom) ? undefined : t('required'),
      result: it.result ? undefined : t('required'),
    }),
    (it) =>
      note.mutate(
        { direction: it.direction, whom: it.whom.trim(), result: it.result, text: written(it.text) },
        { onSuccess: onClose },
      ),
  );
  const results = rules.data?.reasons.CALL ?? [];
  return (
    <FormDrawer
      title={t('heading')}
      verb={t('save')}
      pending={note.isPending}
      error={note.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="whom" label={t('whom')} hint={t('whomHint')} required maxLength={100} />
      <RadioRow
        label={t('direction')}
        shown
        value={form.values.direction}
        onChange={(direction) => form.set({ direction })}
        options={(['OUT', 'IN'] as const).map((it) => ({ value: it, label: t(it) }))}
      />
      <div>
        <RadioRow
          label={t('result')}
          shown
          required
          value={form.values.result || undefined}
          onChange={(result) => form.set({ result })}
          options={results.map((it) => ({ value: it.code, label: named(it) }))}
        />
        {form.error('result') && (
          <p role="alert" className={styles.wrong}>
            {form.error('result')}
          </p>
        )}
      </div>
      <Field label={t('text')}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={form.values.text}
            onChange={(event) => form.set({ text: event.target.value })}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
