import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { CommonHourDialog } from '@/components/calendar/common-hour-dialog';
import type { Owner } from '@/components/calendar/use-calendars';
import { DateTimeInput } from '@/components/date-time-input';
import { Field } from '@/components/field';
import { TextField } from '@/components/form/text-field';
import type { ConsultationView } from '@/lib/consultation';
import { dayOf } from '@/lib/time';
import type { Form } from '@/lib/use-form';
import { RoomFields } from './room-fields';
import type { KeptRoom, StepValues } from './step-values';
import { useConsultationWords } from './words';

interface Props {
  view: ConsultationView;
  form: Form<StepValues>;
}

/** When it is held: typed, or found where every expert is free. */
export function HourFields({ view, form }: Props) {
  const { t } = useConsultationWords();
  const [finding, setFinding] = useState(false);
  const { values, set } = form;
  return (
    <>
      <div>
        <Button onClick={() => setFinding(true)}>{t('findHour')}</Button>
      </div>
      <Field label={t('from')} required error={form.error('from')}>
        {(control) => <DateTimeInput control={control} value={values.from} onChange={(from) => set({ from })} />}
      </Field>
      <Field label={t('minutes')} required error={form.error('minutes')}>
        {(control) => (
          <InputNumber
            {...control}
            min={5}
            max={480}
            value={Number(values.minutes)}
            onChange={(it) => set({ minutes: String(it ?? '') })}
          />
        )}
      </Field>
      <RoomFields rooms={values.rooms} onChange={(rooms) => set({ rooms })} />
      <TextField form={form} name="place" label={t('room')} hint={t('placeHint')} maxLength={100} />
      {finding && (
        <CommonHourDialog
          owners={[...view.seats.filter((it) => it.state === 'JOINED').map(ownerOf), ...values.rooms.map(roomOf)]}
          length={Number(values.minutes) || 30}
          {...(values.from ? { window: { from: dayOf(Date.parse(values.from)), days: 7 } } : {})}
          onPick={(hour, owners) => {
            set({ from: hour.during.from, rooms: owners.filter((it) => it.kind !== 'PERSON') });
            setFinding(false);
          }}
          onClose={() => setFinding(false)}
        />
      )}
    </>
  );
}

const ownerOf = (it: ConsultationView['seats'][number]): Owner => ({
  id: it.practitioner,
  kind: 'PERSON',
  name: it.name,
  nameEn: it.name,
});

const roomOf = (it: KeptRoom): Owner => ({ ...it, kind: 'ROOM' });
