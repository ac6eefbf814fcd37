import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { asProblem } from '@/lib/problem';
import { useRegister } from './api/patients';
import { labels } from './labels';
import styles from './patients.module.css';
import { RegisterForm } from './register-form';

/** Somebody new to the institution; whoever is known already is found and opened instead. */
export function RegisterPage() {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const register = useRegister();

  const submit = (registration: Parameters<typeof register.mutate>[0]) =>
    register.mutate(registration, {
      onSuccess: ({ patient, warnings }) =>
        void navigate(to.patient(patient), { state: { regionUnknown: warnings.includes('region-unknown') } }),
    });

  const problem = register.isError ? asProblem(register.error) : undefined;
  const known = problem ? knownPatients(problem.facts) : [];
  return (
    <PageFrame narrow title={t('register')} hint={t('registerHint')}>
      <RegisterForm onSubmit={submit} pending={register.isPending} />
      {problem && (
        <div style={{ marginTop: 16, maxWidth: 520 }}>
          <ProblemNotice error={problem}>
            {known.map((id, index) => (
              <Link key={id} to={to.patient(id)} target="_blank" className={styles.name}>
                {t('openKnown', { count: index + 1 })}
              </Link>
            ))}
            {problem.is('patient/looks-known') && register.variables && (
              <Button onClick={() => submit({ ...register.variables, anotherPerson: true })}>{t('another')}</Button>
            )}
          </ProblemNotice>
        </div>
      )}
    </PageFrame>
  );
}

function knownPatients(facts: Readonly<Record<string, unknown>>): string[] {
  const many = Array.isArray(facts.patients) ? facts.patients : [];
  return [...many, facts.patient].filter((it): it is string => typeof it === 'string');
}
