import { Input } from 'antd';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { RadioRow } from '@/components/radio-row';
import { useLabels, useName } from '@/lib/language';
import { useForm } from '@/lib/use-form';
import { type ReaderLine, useGrantReading } from './api/readers';
import type { Opened } from './keeping';
import { PersonField } from './person-field';
import { levels, type ReaderValues, rightsOf, valuesOf } from './reader-values';
import { labels } from './readers-labels';

interface Props extends Opened {
  institution: string;
  /** Who is on the list already. */
  readers: readonly ReaderLine[];
  /** Whose rights change; without one somebody is added. */
  of: ReaderLine | undefined;
}

/** What somebody reads, how far, and how many at once. */
export function ReaderDrawer({ institution, readers, of, onClose }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const { rules, said, modality, modalities } = useDiagnosisWords();
  const grant = useGrantReading();
  const form = useForm<ReaderValues>(
    valuesOf(of),
    (it) => ({
      practitioner: !it.practitioner
        ? t('chosenMissing')
        : !of && readers.some((reader) => reader.practitioner === it.practitioner)
          ? t('already')
          : undefined,
      modalities: it.modalities.length > 0 ? undefined : t('chosenMissing'),
      atOnce: /^([1-9]|[1-4]\d|50)$/.test(it.atOnce.trim()) ? undefined : t('atOnceWrong'),
    }),
    (it) => grant.mutate({ practitioner: it.practitioner, rights: rightsOf(it) }, { onSuccess: onClose }),
  );
  return (
    <FormDrawer
      title={of ? t('changeOf', { name: name(of) }) : t('add')}
      verb={t(of ? 'save' : 'add')}
      pending={grant.isPending}
      error={grant.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      {!of && (
        <PersonField
          form={form}
          name="practitioner"
          label={t('person')}
          hint={t('personHint')}
          institution={institution}
        />
      )}
      <ChoiceField
        form={form}
        name="modalities"
        label={t('modalities')}
        many
        required
        options={modalities.map((it) => ({ value: it, label: modality(it) }))}
      />
      <ChoiceField
        form={form}
        name="subspecialties"
        label={t('subspecialties')}
        hint={t('subspecialtiesHint')}
        many
        options={(rules?.subspecialties ?? []).map((it) => ({ value: it.code, label: said(it) }))}
      />
      <ChoiceField
        form={form}
        name="bodyParts"
        label={t('bodyParts')}
        many
        options={(rules?.bodyParts ?? []).map((it) => ({ value: it.code, label: said(it) }))}
      />
      <RadioRow
        label={t('level')}
        shown
        required
        options={levels.map((it) => ({ value: it, label: t(it) }))}
        value={form.values.level}
        onChange={(level) => form.set({ level })}
      />
      <Field label={t('atOnce')} required error={form.error('atOnce')}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            maxLength={2}
            style={{ width: 88 }}
            value={form.values.atOnce}
            onChange={(event) => form.set({ atOnce: event.target.value })}
          />
        )}
      </Field>
    </FormDrawer>
  );
}
