import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { TextField } from '@/components/form/text-field';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { useChangePassword, useSession, useSignOut } from '@/lib/session';
import { useForm } from '@/lib/use-form';
import { labels } from './labels';
import styles from './password-page.module.css';
import { inside } from './sign-in-page';

const empty = { present: '', next: '', repeat: '' };

/** A password of one's own. Whoever came with a first password goes nowhere before. */
export function PasswordPage() {
  const t = useLabels(labels);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const session = useSession();
  const change = useChangePassword();
  const signOut = useSignOut();
  const first = session.passwordMustChange;
  const next = inside(search.get('next'));
  const title = t(first ? 'firstPasswordTitle' : 'passwordTitle');
  const form = useForm(
    empty,
    (it) => ({
      present: it.present ? undefined : t('presentMissing'),
      next: it.next.length >= 6 ? undefined : t('nextMissing'),
      repeat: it.repeat === it.next ? undefined : t('repeatWrong'),
    }),
    ({ present, next: chosen }) =>
      change.mutate({ present, next: chosen }, { onSuccess: () => void navigate(next, { replace: true }) }),
  );
  useTitle(title);
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={form.submit} noValidate>
        <h1>{title}</h1>
        {first && <p className={styles.hint}>{t('firstPasswordHint')}</p>}
        <input type="hidden" autoComplete="username" value={session.username} />
        <TextField form={form} name="present" label={t('present')} required kind="current-password" maxLength={128} />
        <TextField
          form={form}
          name="next"
          label={t('next')}
          hint={t('nextHint')}
          required
          kind="new-password"
          maxLength={72}
        />
        <TextField form={form} name="repeat" label={t('repeat')} required kind="new-password" maxLength={72} />
        {change.isError && <ProblemNotice error={change.error} />}
        <Button type="primary" size="large" htmlType="submit" loading={change.isPending} block>
          {t('change')}
        </Button>
        {first ? (
          <Button type="link" onClick={() => signOut.mutate()}>
            {t('leave')}
          </Button>
        ) : (
          <Link to={next}>{t('back')}</Link>
        )}
      </form>
    </main>
  );
}
