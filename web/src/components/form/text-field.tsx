import { Input } from 'antd';
import { Field } from '@/components/field';
import type { Form } from '@/lib/use-form';

interface Props<T extends object> {
  form: Form<T>;
  name: { [K in keyof T]: T[K] extends string ? K : never }[keyof T];
  label: string;
  hint?: string;
  required?: boolean;
  maxLength: number;
  /** What it is, for the keyboard of a phone and the memory of a browser. */
  kind?: 'text' | 'tel' | 'new-password' | 'current-password' | 'username' | 'date';
}

const autoComplete = { text: 'off', tel: 'off', date: 'off', username: 'username' } as const;

/** One line of text in a form. */
export function TextField<T extends object>({ form, name, label, hint, required, maxLength, kind = 'text' }: Props<T>) {
  const secret = kind === 'new-password' || kind === 'current-password';
  return (
    <Field label={label} hint={hint} required={required ?? false} error={form.error(name)}>
      {(control) => {
        const common = {
          ...control,
          maxLength,
          value: form.values[name] as string,
          onChange: (event: { target: { value: string } }) => form.set({ [name]: event.target.value } as Partial<T>),
        };
        return secret ? (
          <Input.Password {...common} autoComplete={kind} />
        ) : (
          <Input
            {...common}
            type={kind === 'tel' || kind === 'date' ? kind : 'text'}
            autoComplete={autoComplete[kind]}
            {...(kind === 'username' ? { autoCapitalize: 'none', spellCheck: false } : {})}
          />
        );
      }}
    </Field>
  );
}
