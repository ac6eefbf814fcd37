import { ChoiceField } from '@/components/form/choice-field';
import { useName } from '@/lib/language';
import { useInstitution } from './api/institutions';

type Props<T extends object> = Pick<Parameters<typeof ChoiceField<T>>[0], 'form' | 'name' | 'label'> & {
  /** What it means to choose none. */
  hint: string;
  institution: string;
};

/** One of the departments of an institution, or none: the whole of it. */
export function DepartmentField<T extends object>({ institution, ...field }: Props<T>) {
  const name = useName();
  const { data } = useInstitution(institution);
  return (
    <ChoiceField {...field} options={(data?.departments ?? []).map((it) => ({ value: it.id, label: name(it) }))} />
  );
}
