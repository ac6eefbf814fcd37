import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useName } from '@/lib/language';
import { useForm } from '@/lib/use-form';
import { useOpenAccount, useResetPassword, useWithdrawAccount } from './api/keeping';
import styles from './directory.module.css';
import { useKeepingWords } from './keeping';
import type { PersonProps } from './person-drawers';

export function OpenAccount({ institution, of, onClose }: PersonProps) {
  const t = useKeepingWords();
  const name = useName();
  const open = useOpenAccount(institution);
  const form = useForm(
    { username: '', password: '' },
    (it) => ({
      username: it.username.trim() ? undefined : t('missing'),
      password: it.password.length >= 6 ? undefined : t('firstPasswordMissing'),
    }),
    (it) =>
      open.mutate(
        { practitioner: of.practitioner, username: it.username.trim(), password: it.password },
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t('titleFor', { act: t('openAccount'), name: name(of) })}
      verb={t('openAccount')}
      pending={open.isPending}
      error={open.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField
        form={form}
        name="username"
        label={t('username')}
        hint={t('usernameOnlyHint')}
        kind="username"
        required
        maxLength={64}
      />
      <TextField
        form={form}
        name="password"
        label={t('firstPassword')}
        hint={t('firstPasswordHint')}
        kind="new-password"
        required
        maxLength={72}
      />
    </FormDrawer>
  );
}

export function ResetPassword({ institution, of, onClose }: PersonProps) {
  const t = useKeepingWords();
  const name = useName();
  const reset = useResetPassword(institution, of.account?.id ?? '');
  const form = useForm(
    { password: '' },
    (it) => ({ password: it.password.length >= 6 ? undefined : t('firstPasswordMissing') }),
    (it) => reset.mutate(it, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('titleFor', { act: t('resetPassword'), name: name(of) })}
      verb={t('resetPassword')}
      pending={reset.isPending}
      error={reset.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className={styles.soft}>{t('resetHint')}</p>
      <TextField
        form={form}
        name="password"
        label={t('firstPassword')}
        hint={t('firstPasswordHint')}
        kind="new-password"
        required
        maxLength={72}
      />
    </FormDrawer>
  );
}

export function WithdrawAccount({ institution, of, onClose }: PersonProps) {
  const t = useKeepingWords();
  const name = useName();
  const withdraw = useWithdrawAccount(institution, of.account?.id ?? '');
  const form = useForm(
    { reason: '' },
    (it) => ({ reason: it.reason.trim() ? undefined : t('missing') }),
    (it) => withdraw.mutate({ reason: it.reason.trim() }, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={t('titleFor', { act: t('withdrawAccount'), name: name(of) })}
      verb={t('withdrawAccount')}
      danger
      pending={withdraw.isPending}
      error={withdraw.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className={styles.soft}>{t('withdrawHint')}</p>
      <TextField form={form} name="reason" label={t('reason')} required maxLength={500} />
    </FormDrawer>
  );
}
