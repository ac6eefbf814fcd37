import { ChoiceField } from '@/components/form/choice-field';
import { FormDrawer } from '@/components/form/form-drawer';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { useName } from '@/lib/language';
import { useForm } from '@/lib/use-form';
import type { Schema } from '@/lib/wire';
import { useInstitution, type WardView } from './api/institutions';
import { useAddBeds, useAddWard } from './api/keeping';
import { type Opened, useKeepingWords } from './keeping';
import { useDirectoryWords } from './words';

const restrictions = ['MALE', 'FEMALE', 'ISOLATION', 'NEGATIVE_PRESSURE', 'CHILD', 'NEWBORN'] as const;

export function AddWard({ institution, onClose }: { institution: string } & Opened) {
  const t = useKeepingWords();
  const name = useName();
  const { data } = useInstitution(institution);
  const add = useAddWard(institution);
  const form = useForm(
    { department: '', name: '', nameEn: '', code: '' },
    (it) => ({
      department: it.department ? undefined : t('chosenMissing'),
      name: it.name.trim() ? undefined : t('missing'),
      code: it.code.trim() ? undefined : t('missing'),
    }),
    (it) =>
      add.mutate(
        {
          department: it.department,
          name: it.name.trim(),
          nameEn: it.nameEn.trim() || it.name.trim(),
          code: it.code.trim(),
        },
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t('addWard')}
      verb={t('addWard')}
      pending={add.isPending}
      error={add.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <ChoiceField
        form={form}
        name="department"
        label={t('department')}
        required
        options={(data?.departments ?? []).map((it) => ({ value: it.id, label: name(it) }))}
      />
      <TextField form={form} name="name" label={t('wardName')} required maxLength={60} />
      <TextField form={form} name="code" label={t('wardCode')} required maxLength={20} />
      <More>
        <TextField form={form} name="nameEn" label={t('wardNameEn')} maxLength={120} />
      </More>
    </FormDrawer>
  );
}

export function AddBeds({ institution, ward, onClose }: { institution: string; ward: WardView } & Opened) {
  const t = useKeepingWords();
  const { word } = useDirectoryWords();
  const name = useName();
  const add = useAddBeds(institution);
  const form = useForm(
    { first: nextNumber(ward), count: '1', restriction: '' },
    (it) => ({
      first: it.first.trim() ? undefined : t('missing'),
      count: Number(it.count) >= 1 && Number(it.count) <= 50 ? undefined : t('bedCountWrong'),
    }),
    (it) =>
      add.mutate(
        numbersFrom(it.first.trim(), Number(it.count)).map((number) => ({
          ward: ward.id,
          number,
          authorised: true,
          restriction: (it.restriction || 'NONE') as Schema<'NewBed'>['restriction'],
        })),
        { onSuccess: onClose },
      ),
  );
  return (
    <FormDrawer
      title={t('addBedsTo', { ward: name(ward) })}
      verb={t('addBeds')}
      pending={add.isPending}
      error={add.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <TextField form={form} name="first" label={t('firstBed')} hint={t('firstBedHint')} required maxLength={16} />
      <TextField form={form} name="count" label={t('bedCount')} required maxLength={2} />
      <ChoiceField
        form={form}
        name="restriction"
        label={t('restriction')}
        options={restrictions.map((it) => ({ value: it, label: word('restriction', it) }))}
      />
    </FormDrawer>
  );
}

/** Counts on from a bed number that ends in digits, keeping its zeros: 07, 08, 09, 10. */
export function numbersFrom(first: string, count: number): string[] {
  const digits = first.match(/\d+$/)?.[0];
  if (!digits) return count === 1 ? [first] : Array.from({ length: count }, (_, at) => `${first}${at + 1}`);
  const stem = first.slice(0, -digits.length);
  return Array.from({ length: count }, (_, at) => stem + String(Number(digits) + at).padStart(digits.length, '0'));
}

function nextNumber(ward: WardView): string {
  const last = ward.beds.at(-1)?.number;
  return last ? (numbersFrom(last, 2)[1] ?? '') : '01';
}
