import { useMutation, useQuery } from '@tanstack/react-query';
import { InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useConsultationWords } from '@/components/consultation/words';
import { DayInput } from '@/components/day-input';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { TextField } from '@/components/form/text-field';
import { useSpecialties } from '@/components/institution/specialties';
import { api, type PageOf } from '@/lib/api';
import { consultationKinds, type ExpertLine } from '@/lib/consultation';
import { useLabels, useName } from '@/lib/language';
import { useSession } from '@/lib/session';
import { type Form, useForm, written } from '@/lib/use-form';
import { useSettled } from '@/lib/use-settled';
import { labels } from './labels';

interface Props {
  /** Who is in the roster already. */
  experts: readonly ExpertLine[];
  /** Whose entry changes; without one somebody is added. */
  of: ExpertLine | undefined;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  practitioner: string;
  specialties: string[];
  since: string;
  kinds: string[];
  atOnce: string;
  about: string;
}

/** What an institution answers for when it puts somebody into the roster. */
export function ExpertDrawer({ experts, of, onDone, onClose }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const { kind } = useConsultationWords();
  const specialties = useSpecialties();
  const put = useMutation({
    mutationFn: ({ practitioner, atOnce, about, ...it }: Values) =>
      api.put(`/api/consultation-experts/${practitioner}`, {
        ...it,
        atOnce: Number(atOnce),
        about: written(about),
      }),
    onSuccess: onDone,
  });
  const form = useForm<Values>(
    {
      practitioner: of?.practitioner ?? '',
      specialties: [...(of?.record.specialties ?? [])],
      since: of?.record.since ?? '',
      kinds: [...(of?.record.kinds ?? consultationKinds)],
      atOnce: String(of?.record.atOnce ?? 3),
      about: of?.record.about ?? '',
    },
    (it) => ({
      practitioner: it.practitioner ? undefined : t('required'),
      specialties: it.specialties.length > 0 ? undefined : t('required'),
      since: it.since ? undefined : t('required'),
      kinds: it.kinds.length > 0 ? undefined : t('required'),
    }),
    (it) => put.mutate(it),
  );
  return (
    <FormDrawer
      title={of ? t('changeOf', { name: name(of) }) : t('add')}
      verb={t('submit')}
      pending={put.isPending}
      error={put.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {!of && <Person form={form} taken={new Set(experts.map((it) => it.practitioner))} />}
      <ChoiceField form={form} name="specialties" label={t('specialties')} many required options={specialties} />
      <Field label={t('since')} required error={form.error('since')}>
        {(control) => (
          <DayInput
            control={control}
            value={form.values.since}
            onChange={(since) => form.set({ since })}
            hint={t('sinceHint')}
          />
        )}
      </Field>
      <ChoiceField
        form={form}
        name="kinds"
        label={t('kinds')}
        many
        required
        options={consultationKinds.map((it) => ({ value: it, label: kind(it) }))}
      />
      <Field label={t('atOnce')} required>
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={50}
            value={Number(form.values.atOnce)}
            onChange={(it) => form.set({ atOnce: String(it ?? 1) })}
          />
        )}
      </Field>
      <TextField form={form} name="about" label={t('about')} maxLength={500} />
    </FormDrawer>
  );
}

interface Colleague {
  practitioner: string;
  name: string;
  nameEn?: string | null;
}

function Person({ form, taken }: { form: Form<Values>; taken: ReadonlySet<string> }) {
  const t = useLabels(labels);
  const name = useName();
  const { post } = useSession();
  const [text, setText] = useState('');
  const typed = useSettled(text.trim(), 200);
  const { data } = useQuery({
    queryKey: ['people', post.institution.id, 'experts', typed],
    queryFn: ({ signal }) =>
      api.get<PageOf<Colleague>>('/api/practitioners', {
        query: { institution: post.institution.id, q: typed || undefined },
        signal,
      }),
  });
  // Several posts are one person.
  const people = new Map(
    (data?.items ?? []).filter((it) => !taken.has(it.practitioner)).map((it) => [it.practitioner, name(it)]),
  );
  return (
    <Field label={t('person')} required error={form.error('practitioner')}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          value={form.values.practitioner || undefined}
          options={[...people].map(([value, label]) => ({ value, label }))}
          onChange={(practitioner: string) => {
            setText('');
            form.set({ practitioner });
          }}
        />
      )}
    </Field>
  );
}
