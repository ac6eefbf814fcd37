import { Select } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { useName } from '@/lib/language';
import type { Form } from '@/lib/use-form';
import { useSettled } from '@/lib/use-settled';
import { useInstitutions } from './api/institutions';
import { useKeepingWords } from './keeping';

interface Props<T extends object> {
  form: Form<T>;
  name: { [K in keyof T]: T[K] extends string ? K : never }[keyof T];
  label: string;
  /** Not to be chosen: the other side. */
  except?: string;
  /** What depends on the choice begins anew with it. */
  renew?: Partial<T>;
}

/** One institution of the directory, found by name, pinyin or initials. */
export function InstitutionField<T extends object>({ form, name: field, label, except, renew }: Props<T>) {
  const t = useKeepingWords();
  const name = useName();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed, 200);
  const { data, isFetching } = useInstitutions({ q: q || undefined });
  const found = data?.pages.flatMap((it) => it.items).filter((it) => it.id !== except) ?? [];
  return (
    <Field label={label} required error={form.error(field)}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={isFetching}
          placeholder={t('findInstitution')}
          options={found.map((it) => ({ value: it.id, label: name(it) }))}
          value={(form.values[field] as string) || undefined}
          onChange={(it) => form.set({ ...renew, [field]: it ?? '' } as Partial<T>)}
        />
      )}
    </Field>
  );
}
