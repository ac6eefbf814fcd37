import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useForm, written } from '@/lib/use-form';
import { type Bookable, useKeepBookable } from './api/calendar';
import { useCalendarWords } from './words';

interface Props {
  of: Bookable | undefined;
  onClose: () => void;
}

/** A room or a machine that can be booked. */
export function RoomDrawer({ of, onClose }: Props) {
  const { t } = useCalendarWords();
  const keep = useKeepBookable(of?.id);
  const form = useForm(
    {
      kind: of?.kind === 'EQUIPMENT' ? ('EQUIPMENT' as const) : ('ROOM' as 'ROOM' | 'EQUIPMENT'),
      name: of?.name ?? '',
      nameEn: of?.nameEn && of.nameEn !== of.name ? of.nameEn : '',
      place: of?.place ?? '',
      seats: of?.seats ? String(of.seats) : '',
    },
    (it) => ({
      name: it.name.trim() ? undefined : t('missing'),
      seats: it.seats && !/^([1-9]\d{0,2}|1000)$/.test(it.seats.trim()) ? t('seatsWrong') : undefined,
    }),
    (it) =>
      keep.mutate(
        {
          kind: it.kind,
          name: it.name.trim(),
          nameEn: written(it.nameEn),
          place: written(it.place),
          seats: it.kind === 'ROOM' && it.seats ? Number(it.seats) : undefined,
        },
        { onSuccess: onClose },
      ),
  );
  const title = t(of ? 'changeRoom' : 'addRoom');
  return (
    <FormDrawer
      title={title}
      verb={title}
      pending={keep.isPending}
      error={keep.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t('roomName')} required maxLength={60} />
      <ChoiceField
        form={form}
        name="kind"
        label={t('roomKind')}
        required
        options={(['ROOM', 'EQUIPMENT'] as const).map((it) => ({ value: it, label: t(it) }))}
      />
      <TextField form={form} name="place" label={t('roomPlace')} maxLength={100} />
      {form.values.kind === 'ROOM' && <TextField form={form} name="seats" label={t('seats')} maxLength={4} />}
      <TextField form={form} name="nameEn" label={t('roomNameEn')} maxLength={100} />
    </FormDrawer>
  );
}
