import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useLanguage } from '@/lib/language';
import { useForm, written } from '@/lib/use-form';
import { reject, type Specimen, useSpecimenChange } from './api/specimens';
import { useLaboratoryWords } from './words';

/** A tube that cannot be examined goes back with a reason; who collected it sees it at once. */
export function RejectDrawer({ of, onClose }: { of: Specimen; onClose: () => void }) {
  const { t, catalogue, named } = useLaboratoryWords(of.laboratory.id);
  const rejecting = useSpecimenChange((it: { reason: string; text: string }) =>
    reject(of.id, { reason: it.reason, text: written(it.text) }),
  );
  const needsText = (code: string) => catalogue?.rejections.find((it) => it.code === code)?.needsText ?? false;
  const chinese = useLanguage() === 'zh-CN';
  function todo(code: string) {
    const reason = catalogue?.rejections.find((it) => it.code === code);
    const text = chinese ? reason?.whatToDoZh : reason?.whatToDoEn;
    return text ? t('whatToDo', { text }) : undefined;
  }
  const form = useForm(
    { reason: '', text: '' },
    (it) => ({
      reason: it.reason ? undefined : t('missing'),
      text: needsText(it.reason) && !it.text.trim() ? t('missing') : undefined,
    }),
    (it) => rejecting.mutate(it, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('rejectTitle', { code: of.code })}
      verb={t('reject')}
      danger
      pending={rejecting.isPending}
      error={rejecting.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ChoiceField
        form={form}
        name="reason"
        label={t('reason')}
        required
        hint={todo(form.values.reason)}
        options={(catalogue?.rejections ?? []).map((it) => ({ value: it.code, label: named(it) }))}
      />
      <TextField
        form={form}
        name="text"
        label={t('reasonText')}
        required={needsText(form.values.reason)}
        maxLength={500}
      />
    </FormDrawer>
  );
}
