import { useNavigate } from 'react-router';
import { FormDrawer } from '@/components/form/form-drawer';
import { InstitutionFields } from '@/components/institution/institution-fields';
import {
  type InstitutionValues,
  institutionOf,
  noInstitution,
  useInstitutionWrong,
} from '@/components/institution/institution-values';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { useForm } from '@/lib/use-form';
import type { InstitutionView } from './api/institutions';
import { useAddInstitution, useCorrectInstitution } from './api/keeping';
import styles from './directory.module.css';
import { type Opened, useKeepingWords } from './keeping';

/** A new institution; its page follows, because its departments and people come next. */
export function AddInstitution({ onClose }: Opened) {
  const t = useKeepingWords();
  const navigate = useNavigate();
  const add = useAddInstitution();
  const form = useForm(noInstitution, useInstitutionWrong(), (it) =>
    add.mutate(institutionOf(it), { onSuccess: ({ id }) => void navigate(to.institution(id)) }),
  );
  return (
    <FormDrawer
      title={t('addInstitution')}
      verb={t('addInstitution')}
      pending={add.isPending}
      error={add.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <p className={styles.soft}>{t('addInstitutionHint')}</p>
      <InstitutionFields form={form} />
    </FormDrawer>
  );
}

/** How it is called and reached; what it is, only for who administers the directory. */
export function CorrectInstitution({ of, onClose }: { of: InstitutionView } & Opened) {
  const t = useKeepingWords();
  const may = useMay();
  const correct = useCorrectInstitution(of.institution.id);
  const form = useForm(valuesOf(of), useInstitutionWrong(), (it) =>
    correct.mutate(
      { ...institutionOf(it), latitude: of.latitude, longitude: of.longitude, parent: of.parent?.id },
      { onSuccess: onClose },
    ),
  );
  return (
    <FormDrawer
      title={t('correctInstitution')}
      verb={t('save')}
      pending={correct.isPending}
      error={correct.error}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <InstitutionFields form={form} named={!may('DIRECTORY_ADMINISTER')} />
    </FormDrawer>
  );
}

function valuesOf(it: InstitutionView): InstitutionValues {
  const { name, nameEn, shortName, kind, level, grade, region } = it.institution;
  return {
    name,
    nameEn,
    shortName,
    kind,
    level,
    grade: grade ?? '',
    region,
    code: it.code ?? '',
    licence: it.licence ?? '',
    address: it.address ?? '',
    phone: it.phone ?? '',
  };
}
