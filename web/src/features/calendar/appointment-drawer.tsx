import type { Owner } from '@/components/calendar/use-calendars';
import { DateTimeInput } from '@/components/date-time-input';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useName } from '@/lib/language';
import { useMay } from '@/lib/session';
import { useForm } from '@/lib/use-form';
import { useBookables, useMakeAppointment } from './api/calendar';
import { useCalendarWords } from './words';

interface Props {
  owner: Owner;
  from: string;
  until: string;
  onClose: () => void;
}

/** A time that is taken without a case, and the rooms that go with it. */
export function AppointmentDrawer({ owner, from, until, onClose }: Props) {
  const { t } = useCalendarWords();
  const name = useName();
  const make = useMakeAppointment();
  const mayBookRooms = useMay()('DIRECTORY_WRITE');
  const rooms = useBookables().data ?? [];
  const form = useForm(
    { title: '', from, until, rooms: [] as string[] },
    (it) => ({
      title: it.title.trim() ? undefined : t('missing'),
      from: it.from ? undefined : t('missing'),
      until: it.until ? (it.until > it.from ? undefined : t('reversed')) : t('missing'),
    }),
    (it) =>
      make.mutate(
        { owners: [owner.id, ...it.rooms], from: it.from, until: it.until, title: it.title.trim() },
        { onSuccess: onClose },
      ),
  );
  const { values } = form;
  return (
    <FormDrawer
      title={t('addAppointment')}
      verb={t('addAppointment')}
      pending={make.isPending}
      error={make.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="title" label={t('titleField')} hint={t('titleHint')} required maxLength={80} />
      {(['from', 'until'] as const).map((it) => (
        <Field key={it} label={t(it === 'from' ? 'fromTime' : 'untilTime')} required error={form.error(it)}>
          {(control) => (
            <DateTimeInput control={control} value={values[it]} onChange={(time) => form.set({ [it]: time })} />
          )}
        </Field>
      ))}
      {mayBookRooms && (
        <ChoiceField
          form={form}
          name="rooms"
          label={t('alsoRooms')}
          hint={t('alsoRoomsHint')}
          many
          options={rooms.filter((it) => it.id !== owner.id).map((it) => ({ value: it.id, label: name(it) }))}
        />
      )}
    </FormDrawer>
  );
}
