import { Select } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { useName } from '@/lib/language';
import type { Form } from '@/lib/use-form';
import { useSettled } from '@/lib/use-settled';
import { usePeople } from './api/keeping';
import { useKeepingWords } from './keeping';

interface Props<T extends object> {
  form: Form<T>;
  name: { [K in keyof T]: T[K] extends string ? K : never }[keyof T];
  label: string;
  hint?: string | undefined;
  institution: string;
  /** Whose people come first before a name is typed. */
  department?: string;
  /** Who is chosen when the form opens. */
  known?: { id: string; name: string; nameEn: string } | undefined;
}

/** Somebody who works at the institution, found by name, pinyin or initials. Several posts are one person. */
export function PersonField<T extends object>(props: Props<T>) {
  const { form, name: field, label, hint, institution, department, known } = props;
  const t = useKeepingWords();
  const name = useName();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed, 200);
  const near = usePeople(institution, undefined, department);
  const found = usePeople(institution, q || undefined);
  const options = new Map(known && !q ? [[known.id, name(known)]] : []);
  const pages = [...((!q && near.data?.pages) || []), ...(found.data?.pages ?? [])];
  for (const it of pages.flatMap((page) => page.items)) {
    const where = it.department ? name(it.department) : t('wholeInstitution');
    if (!options.has(it.practitioner)) options.set(it.practitioner, `${name(it)} · ${where}`);
  }
  return (
    <Field label={label} hint={hint} required error={form.error(field)}>
      {(control) => (
        <Select
          {...control}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={found.isFetching}
          placeholder={t('findColleague')}
          options={[...options].map(([value, text]) => ({ value, label: text }))}
          value={(form.values[field] as string) || undefined}
          onChange={(it) => form.set({ [field]: it ?? '' } as Partial<T>)}
        />
      )}
    </Field>
  );
}
