import { Input } from 'antd';
import type { Owner } from '@/components/calendar/use-calendars';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import { useForm } from '@/lib/use-form';
import { type HoursLine, type Purpose, useKeepHours } from './api/calendar';
import styles from './drawers.module.css';
import { useCalendarWords, weekdays } from './words';

interface Props {
  owner: Owner;
  of: HoursLine | undefined;
  onClose: () => void;
}

const purposes: readonly Purpose[] = ['CONSULTATION', 'CLINIC', 'TEACHING'];

/** A line of the usual week. */
export function HoursDrawer({ owner, of, onClose }: Props) {
  const { t, weekday, shortTime } = useCalendarWords();
  const keep = useKeepHours(owner.id, of?.id);
  const form = useForm(
    {
      weekday: of?.weekday ?? ('WEDNESDAY' as HoursLine['weekday']),
      from: shortTime(of?.from ?? '14:00'),
      until: shortTime(of?.until ?? '17:00'),
      purpose: of?.purpose ?? ('CONSULTATION' as Purpose),
      validFrom: of?.validFrom ?? dayOf(now()),
      validUntil: of?.validUntil ?? '',
    },
    (it) => ({
      from: it.from ? undefined : t('missing'),
      until: it.until ? (it.until === it.from ? t('same') : undefined) : t('missing'),
      validFrom: it.validFrom ? undefined : t('missing'),
      validUntil: it.validUntil && it.validUntil < it.validFrom ? t('reversed') : undefined,
    }),
    (it) => keep.mutate({ ...it, validUntil: it.validUntil || undefined }, { onSuccess: onClose }),
  );
  const { values } = form;
  const input = (
    name: 'from' | 'until' | 'validFrom' | 'validUntil',
    label: string,
    type: 'time' | 'date',
    hint?: string,
  ) => (
    <Field label={label} hint={hint} required={name !== 'validUntil'} error={form.error(name)}>
      {(control) => (
        <Input
          {...control}
          type={type}
          value={values[name]}
          onChange={(event) => form.set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <FormDrawer
      title={t(of ? 'changeHours' : 'addHours')}
      verb={t(of ? 'changeHours' : 'addHours')}
      pending={keep.isPending}
      error={keep.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ChoiceField
        form={form}
        name="weekday"
        label={t('weekday')}
        required
        options={weekdays.map((it) => ({ value: it, label: weekday(it) }))}
      />
      <div className={styles.pair}>
        {input('from', t('fromTime'), 'time')}
        {input(
          'until',
          t('untilTime'),
          'time',
          values.until && values.until < values.from ? t('weeklyHint') : undefined,
        )}
      </div>
      {owner.kind === 'PERSON' && (
        <ChoiceField
          form={form}
          name="purpose"
          label={t('purpose')}
          required
          options={purposes.map((it) => ({ value: it, label: t(it) }))}
        />
      )}
      <div className={styles.pair}>
        {input('validFrom', t('validFrom'), 'date')}
        {input('validUntil', t('validUntil'), 'date', t('validUntilHint'))}
      </div>
    </FormDrawer>
  );
}
