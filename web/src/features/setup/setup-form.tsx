import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { TextField } from '@/components/form/text-field';
import { InstitutionFields } from '@/components/institution/institution-fields';
import { institutionOf, noInstitution, useInstitutionWrong } from '@/components/institution/institution-values';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useSignIn } from '@/lib/session';
import { useSetUp, useSetupDone } from '@/lib/setup';
import { useForm } from '@/lib/use-form';
import { labels } from './labels';
import styles from './setup-page.module.css';

const empty = { ...noInstitution, person: '', username: '', password: '', repeat: '' };

/** One form: the institution, its administrator; whoever sent it is signed in. */
export function SetupForm({ setupKey }: { setupKey: string }) {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const done = useSetupDone();
  const setUp = useSetUp();
  const signIn = useSignIn();
  const institutionWrong = useInstitutionWrong();
  const form = useForm(
    empty,
    (it) => ({
      ...institutionWrong(it),
      person: it.person.trim() ? undefined : t('personMissing'),
      username: it.username.trim() ? undefined : t('usernameMissing'),
      password: it.password.length >= 6 ? undefined : t('passwordMissing'),
      repeat: it.repeat === it.password ? undefined : t('repeatWrong'),
    }),
    (it) =>
      setUp.mutate(
        {
          key: setupKey,
          institution: institutionOf(it),
          administrator: { name: it.person.trim() },
          username: it.username.trim(),
          password: it.password,
        },
        {
          onSuccess: () =>
            signIn.mutate(
              { username: it.username.trim(), password: it.password },
              { onSuccess: () => void navigate(to.workbench, { replace: true }), onError: done },
            ),
        },
      ),
  );
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      <section aria-labelledby="setup-institution" className={styles.part}>
        <h2 id="setup-institution">{t('institution')}</h2>
        <InstitutionFields form={form} />
      </section>
      <section aria-labelledby="setup-administrator" className={styles.part}>
        <h2 id="setup-administrator">{t('administrator')}</h2>
        <p className={styles.hint}>{t('administratorHint')}</p>
        <TextField form={form} name="person" label={t('person')} required maxLength={60} />
        <TextField
          form={form}
          name="username"
          label={t('username')}
          hint={t('usernameHint')}
          required
          kind="username"
          maxLength={64}
        />
        <TextField
          form={form}
          name="password"
          label={t('password')}
          hint={t('passwordHint')}
          required
          kind="new-password"
          maxLength={72}
        />
        <TextField form={form} name="repeat" label={t('repeat')} required kind="new-password" maxLength={72} />
      </section>
      {setUp.isError && <ProblemNotice error={setUp.error} />}
      <Button type="primary" size="large" htmlType="submit" loading={setUp.isPending || signIn.isPending} block>
        {t('submit')}
      </Button>
    </form>
  );
}
