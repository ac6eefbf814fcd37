import { Input } from 'antd';
import { DateTimeInput } from '@/components/date-time-input';
import { Field } from '@/components/field';
import { RadioRow } from '@/components/radio-row';
import { means, useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import { type FieldsProps, form, orNull } from './form';
import styles from './forms.module.css';

interface Departure {
  means: (typeof means)[number];
  plate: string;
  escort: string;
  phone: string;
  expectedAt: string;
  occurredAt: string;
}

const HOUR = 3_600_000;

function DepartFields({ values, set }: FieldsProps<Departure>) {
  const t = useLabels(labels);
  const words = useReferralWords();
  const text = (field: 'plate' | 'escort' | 'phone', longest: number) => (
    <Field label={t(field)}>
      {(control) => (
        <Input
          {...control}
          value={values[field]}
          maxLength={longest}
          inputMode={field === 'phone' ? 'tel' : undefined}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <RadioRow
        label={t('means')}
        shown
        value={values.means}
        onChange={(it) => set({ means: it })}
        options={means.map((it) => ({ value: it, label: words.means(it) }))}
      />
      <div className={styles.pair}>
        <Field label={t('expectedAt')}>
          {(control) => (
            <DateTimeInput control={control} value={values.expectedAt} onChange={(expectedAt) => set({ expectedAt })} />
          )}
        </Field>
        {text('plate', 20)}
        {text('escort', 100)}
        {text('phone', 30)}
      </div>
      <Field label={t('departAt')} hint={t('departAtHint')}>
        {(control) => (
          <DateTimeInput control={control} value={values.occurredAt} onChange={(occurredAt) => set({ occurredAt })} />
        )}
      </Field>
    </>
  );
}

export const departForm = form<Departure>({
  start: (view, at) => {
    const admitAt = view.arrangement ? Date.parse(view.arrangement.admitAt) : 0;
    return {
      means: 'AMBULANCE',
      plate: '',
      escort: '',
      phone: '',
      expectedAt: new Date(admitAt > at ? admitAt : at + HOUR).toISOString(),
      occurredAt: '',
    };
  },
  complete: () => true,
  body: (it) => ({
    means: it.means,
    plate: orNull(it.plate),
    escort: orNull(it.escort),
    phone: orNull(it.phone),
    expectedAt: it.expectedAt || null,
    occurredAt: it.occurredAt || null,
  }),
  Fields: DepartFields,
});

interface Arrival {
  occurredAt: string;
}

/** An arrival that was not written down at once. */
export const lateArrivalForm = form<Arrival>({
  start: (_view, at) => ({ occurredAt: new Date(at).toISOString() }),
  complete: (it) => it.occurredAt !== '',
  body: (it) => ({ occurredAt: it.occurredAt }),
  Fields: function ArriveFields({ values, set, tried }: FieldsProps<Arrival>) {
    const t = useLabels(labels);
    return (
      <Field label={t('arriveAt')} required error={tried && !values.occurredAt ? t('needed') : undefined}>
        {(control) => (
          <DateTimeInput control={control} value={values.occurredAt} onChange={(occurredAt) => set({ occurredAt })} />
        )}
      </Field>
    );
  },
});
