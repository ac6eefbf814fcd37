import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { useSpecialties } from '@/components/institution/specialties';
import { useForm, written } from '@/lib/use-form';
import type { Schema } from '@/lib/wire';
import { useKeepDepartment } from './api/keeping';
import { type Opened, useKeepingWords } from './keeping';

interface Props extends Opened {
  institution: string;
  /** The one to correct; none: a new one. */
  of?: Schema<'DepartmentLine'> | undefined;
}

export function DepartmentDrawer({ institution, of, onClose }: Props) {
  const t = useKeepingWords();
  const specialties = useSpecialties(of?.specialty);
  const keep = useKeepDepartment(institution, of?.id);
  const form = useForm(
    {
      code: of?.code ?? '',
      name: of?.name ?? '',
      nameEn: of?.nameEn ?? '',
      specialty: of?.specialty ?? '',
      phone: of?.phone ?? '',
    },
    (it) => ({
      name: it.name.trim() ? undefined : t('missing'),
      code: it.code.trim() ? undefined : t('missing'),
      specialty: it.specialty ? undefined : t('chosenMissing'),
    }),
    (it) =>
      keep.mutate(
        {
          name: it.name.trim(),
          code: it.code.trim(),
          specialty: it.specialty,
          nameEn: written(it.nameEn),
          phone: written(it.phone),
        },
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t(of ? 'correctDepartment' : 'addDepartment')}
      verb={t(of ? 'save' : 'addDepartment')}
      pending={keep.isPending}
      error={keep.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="name" label={t('departmentName')} required maxLength={60} />
      <ChoiceField
        form={form}
        name="specialty"
        label={t('specialty')}
        hint={t('specialtyHint')}
        required
        options={specialties}
      />
      <TextField
        form={form}
        name="code"
        label={t('departmentCode')}
        hint={t('departmentCodeHint')}
        required
        maxLength={20}
      />
      <More>
        <TextField form={form} name="phone" label={t('phone')} kind="tel" maxLength={40} />
        <TextField form={form} name="nameEn" label={t('departmentNameEn')} maxLength={120} />
      </More>
    </FormDrawer>
  );
}
