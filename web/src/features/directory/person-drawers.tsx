import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useName } from '@/lib/language';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import { useForm, written } from '@/lib/use-form';
import { type PersonLine, useChangePost, useCorrectPerson, useEndPost, useGivePost } from './api/keeping';
import styles from './directory.module.css';
import { type Opened, useKeepingWords } from './keeping';
import { PostFields } from './post-fields';

export interface PersonProps extends Opened {
  institution: string;
  of: PersonLine;
}

export function CorrectPerson({ institution, of, onClose }: PersonProps) {
  const t = useKeepingWords();
  const correct = useCorrectPerson(institution, of.practitioner);
  const form = useForm(
    { name: of.name, title: of.title ?? '', phone: of.phone ?? '', nameEn: of.nameEn },
    (it) => ({ name: it.name.trim() ? undefined : t('missing') }),
    (it) =>
      correct.mutate(
        { name: it.name.trim(), title: written(it.title), phone: written(it.phone), nameEn: written(it.nameEn) },
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t('correctPerson')}
      verb={t('save')}
      pending={correct.isPending}
      error={correct.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t('personName')} required maxLength={60} />
      <TextField form={form} name="title" label={t('personTitle')} maxLength={60} />
      <TextField form={form} name="phone" label={t('phone')} kind="tel" maxLength={40} />
      <TextField form={form} name="nameEn" label={t('personNameEn')} maxLength={120} />
    </FormDrawer>
  );
}

export function ChangePost({ institution, of, onClose }: PersonProps) {
  const t = useKeepingWords();
  const name = useName();
  const change = useChangePost(institution, of.post);
  const form = useForm(
    { department: of.department?.id ?? '', roles: of.roles as readonly string[] },
    (it) => ({ roles: it.roles.length > 0 ? undefined : t('chosenMissing') }),
    (it) => change.mutate({ department: it.department || undefined, roles: [...it.roles] }, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('titleFor', { act: t('changeRoles'), name: name(of) })}
      verb={t('save')}
      pending={change.isPending}
      error={change.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <PostFields form={form} institution={institution} />
    </FormDrawer>
  );
}

export function GivePost({ institution, of, onClose }: PersonProps) {
  const t = useKeepingWords();
  const name = useName();
  const give = useGivePost(institution);
  const form = useForm(
    { department: '', roles: [] as readonly string[], from: dayOf(now()) },
    (it) => ({
      roles: it.roles.length > 0 ? undefined : t('chosenMissing'),
      from: it.from ? undefined : t('missing'),
    }),
    (it) =>
      give.mutate(
        {
          practitioner: of.practitioner,
          department: it.department || undefined,
          roles: [...it.roles],
          from: it.from,
        },
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t('titleFor', { act: t('givePost'), name: name(of) })}
      verb={t('givePost')}
      pending={give.isPending}
      error={give.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <PostFields form={form} institution={institution} />
      <TextField form={form} name="from" label={t('firstDay')} kind="date" required maxLength={10} />
    </FormDrawer>
  );
}

export function EndPost({ institution, of, onClose }: PersonProps) {
  const t = useKeepingWords();
  const name = useName();
  const end = useEndPost(institution, of.post);
  const form = useForm(
    { until: dayOf(now()) },
    (it) => ({ until: it.until ? undefined : t('missing') }),
    (it) => end.mutate(it, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('titleFor', { act: t('endPost'), name: name(of) })}
      verb={t('endPost')}
      danger
      pending={end.isPending}
      error={end.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className={styles.soft}>{t('endPostHint')}</p>
      <TextField form={form} name="until" label={t('lastDay')} kind="date" required maxLength={10} />
    </FormDrawer>
  );
}
