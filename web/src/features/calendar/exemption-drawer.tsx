import { midnight } from '@/components/calendar/spans';
import type { Owner } from '@/components/calendar/use-calendars';
import { DateTimeInput } from '@/components/date-time-input';
import { Field } from '@/components/field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { daysAfter, toLocal } from '@/lib/local-time';
import { now } from '@/lib/now';
import { useForm, written } from '@/lib/use-form';
import { useAddExemption } from './api/calendar';
import { useCalendarWords } from './words';

interface Props {
  owner: Owner;
  away: boolean;
  onClose: () => void;
}

const day = 86_400_000;

/** A span that is taken away, tomorrow as a whole unless said otherwise, or hours that are added. */
export function ExemptionDrawer({ owner, away, onClose }: Props) {
  const { t } = useCalendarWords();
  const add = useAddExemption(owner.id);
  const tomorrow = midnight(daysAfter(now(), 1));
  const at = (millis: number) => new Date(millis).toISOString();
  const form = useForm(
    {
      from: at(tomorrow + (away ? 0 : 14 * 3_600_000)),
      until: at(tomorrow + (away ? day : 17 * 3_600_000)),
      note: '',
    },
    (it) => ({
      from: it.from ? undefined : t('missing'),
      until: it.until ? (it.until > it.from ? undefined : t('reversed')) : t('missing'),
    }),
    (it) =>
      add.mutate(
        { away, from: toLocal(it.from), until: toLocal(it.until), note: written(it.note) },
        { onSuccess: onClose },
      ),
  );
  const { values } = form;
  const title = t(away ? 'addAway' : 'addExtra');
  return (
    <FormDrawer
      title={title}
      verb={title}
      pending={add.isPending}
      error={add.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {away && <p>{t('awayHint')}</p>}
      {(['from', 'until'] as const).map((it) => (
        <Field key={it} label={t(it === 'from' ? 'exemptionFrom' : 'exemptionUntil')} required error={form.error(it)}>
          {(control) => (
            <DateTimeInput control={control} value={values[it]} onChange={(time) => form.set({ [it]: time })} />
          )}
        </Field>
      ))}
      <TextField form={form} name="note" label={t('note')} hint={t('noteHint')} maxLength={200} />
    </FormDrawer>
  );
}
