import { Button, Checkbox, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '@/components/field';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import type { Registration } from './api/patients';
import { ageOn, normal, readIdentityNumber } from './identity-number';
import styles from './patients.module.css';
import { usePatientWords } from './words';

const empty = { identityNumber: '', name: '', sex: '', birthDate: '', phone: '', address: '', recordNumber: '' };

/** With an identity card four fields; without one, sex and birth date are asked too. */
export function RegisterForm({ onSubmit, pending }: { onSubmit: (it: Registration) => void; pending: boolean }) {
  const { t, sex } = usePatientWords();
  const [form, setForm] = useState(empty);
  const [withoutCard, setWithoutCard] = useState(false);
  const [estimated, setEstimated] = useState(false);
  const [asked, setAsked] = useState(false);
  const today = dayOf(now());
  const card = readIdentityNumber(form.identityNumber, today);
  const set = (key: keyof typeof empty) => (event: { target: { value: string } }) =>
    setForm((it) => ({ ...it, [key]: event.target.value }));

  const cardWrong =
    !card.ok && (asked || normal(form.identityNumber).length >= 18)
      ? t(`wrong.${card.wrong}`, { count: card.length })
      : undefined;
  const wrong = {
    name: form.name.trim() ? undefined : t('nameMissing'),
    card: withoutCard ? undefined : card.ok ? undefined : t(`wrong.${card.wrong}`, { count: card.length }),
    sex: withoutCard && !form.sex ? t('sexMissing') : undefined,
    birthDate: withoutCard && !form.birthDate ? t('birthDateMissing') : undefined,
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    onSubmit({
      name: form.name.trim(),
      ...(withoutCard
        ? { sex: form.sex, birthDate: form.birthDate, birthDateEstimated: estimated }
        : { identityNumber: card.ok ? card.number : undefined }),
      phone: form.phone.trim() || undefined,
      address: form.address.trim() || undefined,
      numbers: form.recordNumber.trim() ? [{ kind: 'RECORD', number: form.recordNumber.trim() }] : undefined,
    });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {!withoutCard && (
        <div>
          <Field label={t('identityNumber')} required error={cardWrong} hint={t('identityNumberHint')}>
            {(control) => (
              <Input
                {...control}
                size="large"
                autoComplete="off"
                maxLength={24}
                value={form.identityNumber}
                onChange={set('identityNumber')}
              />
            )}
          </Field>
          {card.ok && (
            <p role="status" className={styles.known}>
              {t('fromCard', { sex: sex(card.sex), date: card.birthDate, age: ageOn(card.birthDate, today) })}
            </p>
          )}
        </div>
      )}
      <Checkbox checked={withoutCard} onChange={(event) => setWithoutCard(event.target.checked)}>
        {t('withoutCard')}
      </Checkbox>
      <Field label={t('name')} required error={asked ? wrong.name : undefined}>
        {(control) => (
          <Input {...control} maxLength={100} value={form.name} onChange={set('name')} autoComplete="off" />
        )}
      </Field>
      {withoutCard && (
        <div className={styles.two}>
          <Field label={t('sex')} required error={asked ? wrong.sex : undefined}>
            {({ id }) => (
              <Radio.Group
                id={id}
                value={form.sex}
                onChange={(event) => setForm((it) => ({ ...it, sex: String(event.target.value) }))}
              >
                <Radio value="1">{sex('1')}</Radio>
                <Radio value="2">{sex('2')}</Radio>
                <Radio value="0">{sex('0')}</Radio>
              </Radio.Group>
            )}
          </Field>
          <Field label={t('birthDate')} required error={asked ? wrong.birthDate : undefined}>
            {(control) => (
              <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
                <Input {...control} type="date" max={today} value={form.birthDate} onChange={set('birthDate')} />
                <Checkbox checked={estimated} onChange={(event) => setEstimated(event.target.checked)}>
                  {t('estimated')}
                </Checkbox>
              </div>
            )}
          </Field>
        </div>
      )}
      <div className={styles.two}>
        <Field label={t('phone')}>
          {(control) => <Input {...control} type="tel" maxLength={30} value={form.phone} onChange={set('phone')} />}
        </Field>
        <Field label={t('recordNumber')}>
          {(control) => (
            <Input
              {...control}
              maxLength={40}
              value={form.recordNumber}
              onChange={set('recordNumber')}
              placeholder={t('recordNumberHint')}
            />
          )}
        </Field>
      </div>
      <Field label={t('address')}>
        {(control) => <Input {...control} maxLength={200} value={form.address} onChange={set('address')} />}
      </Field>
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={pending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
