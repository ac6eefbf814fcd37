import { ChoiceField } from '@/components/form/choice-field';
import { useLanguage, useName } from '@/lib/language';
import { inOrder, useRoleWords } from '@/lib/role-labels';
import type { Form } from '@/lib/use-form';
import { useInstitution } from './api/institutions';
import { useRoles } from './api/keeping';
import { useKeepingWords } from './keeping';

export interface PostValues {
  department: string;
  roles: readonly string[];
}

/** Where in the institution, and as what. A role that is not the reader's to give is shown and cannot be chosen. */
export function PostFields<T extends PostValues>({ form: any, institution }: { form: Form<T>; institution: string }) {
  const form = any as unknown as Form<PostValues>;
  const t = useKeepingWords();
  const name = useName();
  const english = useLanguage() === 'en';
  const words = useRoleWords();
  const { data } = useInstitution(institution);
  const roles = useRoles().data ?? [];
  const word = (code: string, own: string) => (words(code) === code ? own : words(code));
  return (
    <>
      <ChoiceField
        form={form}
        name="department"
        label={t('department')}
        hint={t('departmentHint')}
        options={(data?.departments ?? []).map((it) => ({ value: it.id, label: name(it) }))}
      />
      <ChoiceField
        form={form}
        name="roles"
        label={t('roles')}
        hint={t('rolesHint')}
        required
        many
        options={inOrder(roles, (it) => it.code).map((it) => ({
          value: it.code,
          label: word(it.code, english ? it.nameEn : it.name),
          disabled: !it.yours,
        }))}
      />
    </>
  );
}
