import { Select } from 'antd';
import { useState } from 'react';
import { useCaseWords } from '@/components/case/case-words';
import { Field } from '@/components/field';
import { findOption } from '@/components/find-option';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { RadioRow } from '@/components/radio-row';
import { ageOn } from '@/lib/age';
import { useMarks } from '@/lib/marks';
import { useMay, useSession } from '@/lib/session';
import { useForm, written } from '@/lib/use-form';
import { useSettled } from '@/lib/use-settled';
import type { Priority } from '@/lib/wire';
import { useLaboratories, usePatientSearch } from './api/catalogue';
import { type Ordered, order, useDoctors, useSpecimenChange } from './api/specimens';
import { useLaboratoryWords } from './words';

const priorities: readonly Priority[] = ['ROUTINE', 'URGENT', 'EMERGENCY'];

interface Props {
  onClose: () => void;
  onOrdered: (ordered: Ordered) => void;
}

/** Who, where, what; and at once the tubes it needs. */
export function OrderDrawer({ onClose, onOrdered }: Props) {
  const { post } = useSession();
  const may = useMay();
  const cases = useCaseWords();
  const laboratories = useLaboratories();
  const ordering = useSpecimenChange(order);
  const [typed, setTyped] = useState('');
  const patients = usePatientSearch(useSettled(typed.trim(), 200));
  const { list } = useMarks();
  const others = laboratories.data?.filter((it) => it.id !== post.institution.id) ?? [];
  const usual = others[0]?.id ?? post.institution.id;
  const form = useForm(
    {
      patient: '',
      laboratory: '',
      panels: [] as string[],
      priority: 'ROUTINE' as Priority,
      doctor: '',
      impression: '',
    },
    (it) => ({
      patient: it.patient ? undefined : words.t('missing'),
      panels: it.panels.length > 0 ? undefined : words.t('missing'),
    }),
    (it) =>
      ordering.mutate(
        {
          patient: it.patient,
          order: {
            laboratory: it.laboratory || usual,
            panels: it.panels,
            priority: it.priority,
            impression: written(it.impression),
            doctor: it.doctor || undefined,
          },
        },
        { onSuccess: onOrdered },
      ),
  );
  const laboratory = form.values.laboratory || usual;
  // Who asks for tests every day asks for themselves; others write down who asked.
  const writing = !may('DIAGNOSIS_REQUEST');
  const doctors = useDoctors(post.institution.id, writing);
  const words = useLaboratoryWords(laboratory);
  const { t, catalogue, name, named, tube } = words;
  const chosen = catalogue?.panels.filter((it) => form.values.panels.includes(it.code)) ?? [];
  const tubes = [...new Set(chosen.map((it) => it.container))];
  return (
    <FormDrawer
      title={t('newOrder')}
      verb={t('orderVerb')}
      pending={ordering.isPending}
      error={ordering.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Field label={t('patient')} required error={form.error('patient')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            loading={patients.isFetching}
            placeholder={t('findPatient')}
            options={(patients.data?.items ?? []).map((it) => ({
              value: it.id,
              label: `${it.maskedName} · ${words.person({ sex: it.sex, age: ageOn(it.birthDate) })} · ${it.birthDate}`,
            }))}
            value={form.values.patient || undefined}
            onChange={(patient) => form.set({ patient: patient ?? '' })}
          />
        )}
      </Field>
      <Field label={t('laboratory')} required>
        {(control) => (
          <Select
            {...control}
            showSearch={findOption}
            options={(laboratories.data ?? []).map((it) => ({
              value: it.id,
              label: name(it) + (it.id === post.institution.id ? t('ownLaboratory') : ''),
            }))}
            value={laboratory}
            onChange={(it) => form.set({ laboratory: it, panels: [] })}
          />
        )}
      </Field>
      <ChoiceField
        form={form}
        name="panels"
        many
        required
        label={t('panels')}
        hint={tubes.length > 0 ? t('tubesNeeded', { tubes: list(tubes.map((it) => tube(it))) }) : undefined}
        options={(catalogue?.panels ?? []).map((it) => ({ value: it.code, label: named(it) }))}
      />
      <RadioRow
        label={t('priority')}
        shown
        value={form.values.priority}
        options={priorities.map((it) => ({ value: it, label: cases.priority(it) }))}
        onChange={(priority) => form.set({ priority })}
      />
      {writing && (
        <ChoiceField
          form={form}
          name="doctor"
          label={t('doctor')}
          hint={t('doctorHint')}
          options={(doctors.data ?? []).map((it) => ({ value: it.practitioner, label: name(it) }))}
        />
      )}
      <TextField form={form} name="impression" label={t('impression')} maxLength={1000} />
    </FormDrawer>
  );
}
