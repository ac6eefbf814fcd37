import { Select } from 'antd';
import { Field } from '@/components/field';
import { findOption } from '@/components/find-option';
import type { Form } from '@/lib/use-form';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface Props<T extends object> {
  form: Form<T>;
  name: { [K in keyof T]: T[K] extends string | readonly string[] ? K : never }[keyof T];
  label: string;
  options: readonly Option[];
  hint?: string | undefined;
  required?: boolean;
  /** Several of them. */
  many?: boolean;
}

/** One or several of a list, found by typing a part of it. */
export function ChoiceField<T extends object>({ form, name, label, options, hint, required, many }: Props<T>) {
  const value = form.values[name] as string | string[];
  return (
    <Field label={label} hint={hint} required={required ?? false} error={form.error(name)}>
      {(control) => (
        <Select
          {...control}
          {...(many ? { mode: 'multiple' as const } : {})}
          showSearch={findOption}
          allowClear={!required && !many}
          options={[...options]}
          value={value.length > 0 ? value : many ? [] : undefined}
          onChange={(it: string | string[] | undefined) => form.set({ [name]: it ?? '' } as Partial<T>)}
        />
      )}
    </Field>
  );
}
