import { FormDrawer } from '@/components/form/form-drawer';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { useForm, written } from '@/lib/use-form';
import { useTakeOn } from './api/keeping';
import { type Opened, useKeepingWords } from './keeping';
import { PostFields } from './post-fields';

const empty = {
  name: '',
  nameEn: '',
  title: '',
  phone: '',
  licence: '',
  department: '',
  roles: [] as readonly string[],
  username: '',
  password: '',
};

/** Somebody begins: who they are, their post, and what they sign in with; all in one go. */
export function TakeOnDrawer({ institution, onClose }: { institution: string } & Opened) {
  const t = useKeepingWords();
  const take = useTakeOn(institution);
  const form = useForm(
    empty,
    (it) => ({
      name: it.name.trim() ? undefined : t('missing'),
      roles: it.roles.length > 0 ? undefined : t('chosenMissing'),
      password: it.username.trim() && it.password.length < 6 ? t('firstPasswordMissing') : undefined,
    }),
    (it) =>
      take.mutate(
        {
          person: {
            name: it.name.trim(),
            nameEn: written(it.nameEn),
            title: written(it.title),
            phone: written(it.phone),
            licence: written(it.licence),
          },
          department: it.department || undefined,
          roles: [...it.roles],
          account: it.username.trim() ? { username: it.username.trim(), password: it.password } : undefined,
        },
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t('addPerson')}
      verb={t('takeOn')}
      pending={take.isPending}
      error={take.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t('personName')} required maxLength={60} />
      <TextField form={form} name="title" label={t('personTitle')} maxLength={60} />
      <PostFields form={form} institution={institution} />
      <TextField
        form={form}
        name="username"
        label={t('username')}
        hint={t('usernameHint')}
        kind="username"
        maxLength={64}
      />
      <TextField
        form={form}
        name="password"
        label={t('firstPassword')}
        hint={t('firstPasswordHint')}
        required={Boolean(form.values.username.trim())}
        kind="new-password"
        maxLength={72}
      />
      <More>
        <TextField form={form} name="phone" label={t('phone')} kind="tel" maxLength={40} />
        <TextField form={form} name="nameEn" label={t('personNameEn')} maxLength={120} />
        <TextField form={form} name="licence" label={t('personLicence')} maxLength={40} />
      </More>
    </FormDrawer>
  );
}
