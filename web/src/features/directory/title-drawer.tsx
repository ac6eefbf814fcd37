import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useLabels } from '@/lib/language';
import { useForm } from '@/lib/use-form';
import { useAddTitle } from './api/machines';
import type { Opened } from './keeping';
import { isTitle } from './machine-values';
import { labels } from './machines-labels';

/** A title under which machines call this house. */
export function TitleDrawer({ institution, onClose }: { institution: string } & Opened) {
  const t = useLabels(labels);
  const add = useAddTitle(institution);
  const form = useForm(
    { title: '', name: '' },
    (it) => ({
      title: isTitle(it.title.trim()) ? undefined : t('titleWrong'),
      name: it.name.trim() ? undefined : t('missing'),
    }),
    (it) => add.mutate({ title: it.title.trim(), name: it.name.trim() }, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('addTitle')}
      verb={t('addTitle')}
      pending={add.isPending}
      error={add.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField
        form={form}
        name="title"
        label={t('titleField')}
        hint={t('titleFieldHint')}
        required
        maxLength={16}
        kind="username"
      />
      <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} required maxLength={80} />
    </FormDrawer>
  );
}
