import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { DayInput } from '@/components/day-input';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { RadioRow } from '@/components/radio-row';
import { useLabels } from '@/lib/language';
import { asProblem } from '@/lib/problem';
import { type Registration, registerPatient, usePatient } from './api/patients';
import { labels } from './labels';
import styles from './patient.module.css';
import { PatientWords } from './patient-picker';

interface Props {
  name: string;
  onDone: (patient: string) => void;
  onCancel: () => void;
}

/** Registers somebody without leaving the referral. An identity number says sex and birth date by itself. */
export function PatientRegister({ name: typed, onDone, onCancel }: Props) {
  const t = useLabels(labels);
  const first = useRef<InputRef>(null);
  const [name, setName] = useState(typed);
  const [identityNumber, setIdentityNumber] = useState('');
  const [sex, setSex] = useState<'0' | '1' | '2'>();
  const [birthDate, setBirthDate] = useState('');
  const [estimated, setEstimated] = useState(false);
  const [phone, setPhone] = useState('');
  const register = useMutation({
    mutationFn: (it: Registration) => registerPatient(it),
    onSuccess: (answer) => onDone(answer.patient),
  });
  const problem = register.error ? asProblem(register.error) : undefined;
  const alike = problem?.is('patient/looks-known') ? problem.facts.patients : undefined;
  const known = Array.isArray(alike) ? String(alike[0]) : undefined;

  useEffect(() => first.current?.focus(), []);

  function send(anotherPerson = false) {
    const card = identityNumber.trim();
    register.mutate({
      name: name.trim(),
      identityNumber: card || undefined,
      sex: card ? undefined : sex,
      birthDate: card ? undefined : birthDate || undefined,
      birthDateEstimated: !card && estimated,
      phone: phone.trim() || undefined,
      anotherPerson,
    });
  }

  return (
    <form
      className={styles.registration}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={styles.fields}>
        <Field label={t('name')} required error={problem?.errorAt('/name')}>
          {(control) => (
            <Input
              {...control}
              ref={first}
              value={name}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={t('identityNumber')}
          hint={t('identityNumberHint')}
          error={problem?.code.startsWith('patient/identity-number') ? problem.title : undefined}
        >
          {(control) => (
            <Input
              {...control}
              value={identityNumber}
              maxLength={20}
              autoComplete="off"
              onChange={(event) => setIdentityNumber(event.target.value)}
            />
          )}
        </Field>
        {identityNumber.trim() === '' && (
          <>
            <RadioRow
              label={t('sex')}
              shown
              value={sex}
              onChange={setSex}
              options={(['1', '2', '0'] as const).map((it) => ({ value: it, label: t(`sex.${it}`) }))}
            />
            <Field label={t('birthDate')} required>
              {(control) => (
                <span className={styles.birth}>
                  <DayInput control={control} value={birthDate} hint={t('birthDateHint')} onChange={setBirthDate} />
                  <Checkbox checked={estimated} onChange={(event) => setEstimated(event.target.checked)}>
                    {t('birthDateEstimated')}
                  </Checkbox>
                </span>
              )}
            </Field>
          </>
        )}
        <Field label={t('phone')}>
          {(control) => (
            <Input
              {...control}
              value={phone}
              maxLength={20}
              inputMode="tel"
              autoComplete="off"
              onChange={(event) => setPhone(event.target.value)}
            />
          )}
        </Field>
      </div>
      {known && <Alike patient={known} onUse={() => onDone(known)} onOther={() => send(true)} />}
      {problem && !known && !problem.code.startsWith('patient/identity-number') && <ProblemNotice error={problem} />}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" loading={register.isPending} disabled={name.trim() === ''}>
          {t('register')}
        </Button>
        <Button onClick={onCancel}>{t('registerCancel')}</Button>
      </div>
    </form>
  );
}

/** Somebody of the same name, sex and birth date is here already. */
function Alike({ patient, onUse, onOther }: { patient: string; onUse: () => void; onOther: () => void }) {
  const t = useLabels(labels);
  const { data } = usePatient(patient);
  return (
    <div role="alert" className={styles.alike}>
      <p>{t('looksKnown')}</p>
      {data && (
        <p className={styles.line}>
          <PatientWords of={data} />
        </p>
      )}
      <div className={styles.actions}>
        <Button type="primary" onClick={onUse}>
          {t('looksKnownUse')}
        </Button>
        <Button onClick={onOther}>{t('looksKnownOther')}</Button>
      </div>
    </div>
  );
}
