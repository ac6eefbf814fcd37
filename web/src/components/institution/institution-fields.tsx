import { ChoiceField } from '@/components/form/choice-field';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { useLabels } from '@/lib/language';
import type { Form } from '@/lib/use-form';
import { labels } from './institution-labels';
import { grades, type InstitutionValues, kinds, levels } from './institution-values';

interface Props<T extends InstitutionValues> {
  form: Form<T>;
  /** What it is cannot be changed here, only how it is called and reached. */
  named?: boolean;
}

/** What one writes down of an institution; four fields, and the others when they matter. */
export function InstitutionFields<T extends InstitutionValues>({ form: any, named = false }: Props<T>) {
  const form = any as unknown as Form<InstitutionValues>;
  const t = useLabels(labels);
  return (
    <>
      <TextField form={form} name="name" label={t('name')} required maxLength={120} />
      {!named && (
        <>
          <ChoiceField
            form={form}
            name="kind"
            label={t('kind')}
            required
            options={kinds.map((it) => ({ value: it, label: t(`kind.${it}`) }))}
          />
          <ChoiceField
            form={form}
            name="level"
            label={t('level')}
            required
            options={levels.map((it) => ({ value: it, label: t(`level.${it}`) }))}
          />
          <TextField form={form} name="region" label={t('region')} hint={t('regionHint')} required maxLength={6} />
        </>
      )}
      <More>
        <TextField form={form} name="shortName" label={t('shortName')} maxLength={60} />
        <TextField form={form} name="nameEn" label={t('nameEn')} maxLength={200} />
        <TextField form={form} name="phone" label={t('phone')} kind="tel" maxLength={40} />
        <TextField form={form} name="address" label={t('address')} maxLength={200} />
        <ChoiceField
          form={form}
          name="grade"
          label={t('grade')}
          options={grades.map((it) => ({ value: it, label: t(`grade.${it}`) }))}
        />
        {!named && (
          <>
            <TextField form={form} name="code" label={t('code')} maxLength={18} />
            <TextField form={form} name="licence" label={t('licence')} maxLength={22} />
          </>
        )}
      </More>
    </>
  );
}
