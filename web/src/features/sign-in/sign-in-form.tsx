import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import type { useSignIn } from '@/lib/session';
import { labels } from './labels';
import styles from './sign-in-page.module.css';

export function SignInForm({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const t = useLabels(labels);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (username.trim() && password) signIn.mutate({ username: username.trim(), password });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t('username')} error={asked && !username.trim() ? t('usernameMissing') : undefined}>
        {(control) => (
          <Input
            {...control}
            size="large"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
          />
        )}
      </Field>
      <Field label={t('password')} error={asked && !password ? t('passwordMissing') : undefined}>
        {(control) => (
          <Input.Password
            {...control}
            size="large"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            maxLength={200}
          />
        )}
      </Field>
      {signIn.isError && <ProblemNotice error={signIn.error} />}
      <Button type="primary" size="large" htmlType="submit" loading={signIn.isPending} block>
        {t('submit')}
      </Button>
    </form>
  );
}
