import { DateTimeInput } from '@/components/date-time-input';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { useLabels } from '@/lib/language';
import { now } from '@/lib/now';
import { useForm } from '@/lib/use-form';
import { useAssignDuty } from './api/duty';
import { DepartmentField } from './department-field';
import { begin, nextHandover, type Turn } from './duty';
import { labels } from './duty-labels';
import type { Opened } from './keeping';
import { PersonField } from './person-field';
import { useDirectoryWords } from './words';

const kinds: readonly Turn['kind'][] = [
  'DUTY_OFFICER',
  'GREEN_CHANNEL_TEAM',
  'COORDINATION_CENTRE',
  'EMERGENCY_EXPERT',
];

/** Somebody is put on the roster; unless said otherwise for a day, from the next hand-over in the morning. */
export function DutyDrawer({ institution, onClose }: { institution: string } & Opened) {
  const t = useLabels(labels);
  const { word } = useDirectoryWords();
  const assign = useAssignDuty();
  const from = nextHandover(now());
  const form = useForm(
    {
      practitioner: '',
      kind: 'DUTY_OFFICER' as Turn['kind'],
      department: '',
      from,
      until: nextHandover(Date.parse(from)),
    },
    (it) => ({
      practitioner: it.practitioner ? undefined : t('chosenMissing'),
      from: it.from ? undefined : t('missing'),
      until: it.until ? (it.until > it.from ? undefined : t('reversed')) : t('missing'),
    }),
    (it) => assign.mutate({ ...it, department: it.department || undefined }, { onSuccess: onClose }),
  );
  const { values } = form;
  return (
    <FormDrawer
      title={t('add')}
      verb={t('add')}
      pending={assign.isPending}
      error={assign.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <PersonField form={form} name="practitioner" label={t('person')} institution={institution} />
      <ChoiceField
        form={form}
        name="kind"
        label={t('kind')}
        required
        hint={t(`kindHint.${values.kind}`)}
        options={kinds.map((it) => ({ value: it, label: word('duty', it) }))}
      />
      <DepartmentField
        form={form}
        name="department"
        label={t('department')}
        hint={t('departmentHint')}
        institution={institution}
      />
      <Field label={t('from')} required error={form.error('from')}>
        {(control) => (
          <DateTimeInput control={control} value={values.from} onChange={(it) => form.set(begin(values, it))} />
        )}
      </Field>
      <Field label={t('until')} required error={form.error('until')}>
        {(control) => (
          <DateTimeInput control={control} value={values.until} onChange={(until) => form.set({ until })} />
        )}
      </Field>
    </FormDrawer>
  );
}
