import { Field } from '@/components/field';
import { InstitutionSelect } from '@/components/institution/institution-select';
import type { Form } from '@/lib/use-form';

interface Props<T extends object> {
  form: Form<T>;
  name: { [K in keyof T]: T[K] extends string ? K : never }[keyof T];
  label: string;
  /** Not to be chosen: the other side. */
  except?: string;
  /** What depends on the choice begins anew with it. */
  renew?: Partial<T>;
}

/** One institution of the directory in a form. */
export function InstitutionField<T extends object>({ form, name: field, label, except, renew }: Props<T>) {
  return (
    <Field label={label} required error={form.error(field)}>
      {(control) => (
        <InstitutionSelect
          control={control}
          except={except}
          value={form.values[field] as string}
          onChange={(it) => form.set({ ...renew, [field]: it } as Partial<T>)}
        />
      )}
    </Field>
  );
}
