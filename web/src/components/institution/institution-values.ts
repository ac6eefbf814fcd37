import { useLabels } from '@/lib/language';
import { type Wrong, written } from '@/lib/use-form';
import type { Schema } from '@/lib/wire';
import { labels } from './institution-labels';

export type InstitutionForm = Schema<'InstitutionForm'>;

/** What stands in the fields of an institution. */
export const noInstitution = {
  name: '',
  nameEn: '',
  shortName: '',
  kind: '',
  level: '',
  grade: '',
  region: '',
  code: '',
  licence: '',
  address: '',
  phone: '',
};
export type InstitutionValues = typeof noInstitution;

export const kinds = [
  'HOSPITAL',
  'TOWNSHIP_CENTRE',
  'COMMUNITY_CENTRE',
  'VILLAGE_ROOM',
  'EMERGENCY_STATION',
  'HEALTH_COMMISSION',
] as const;
export const levels = ['THIRD', 'SECOND', 'FIRST', 'PRIMARY_UNGRADED'] as const;
export const grades = ['甲', '乙', '丙'] as const;

export function useInstitutionWrong(): (it: InstitutionValues) => Wrong<InstitutionValues> {
  const t = useLabels(labels);
  return (it) => ({
    name: it.name.trim() ? undefined : t('nameMissing'),
    kind: it.kind ? undefined : t('kindMissing'),
    level: it.level ? undefined : t('levelMissing'),
    region: /^\d{6}$/.test(it.region.trim()) ? undefined : t('regionMissing'),
  });
}

/** As it is sent. */
export function institutionOf(it: InstitutionValues): InstitutionForm {
  return {
    name: it.name.trim(),
    nameEn: written(it.nameEn),
    shortName: written(it.shortName),
    kind: it.kind as InstitutionForm['kind'],
    level: it.level as InstitutionForm['level'],
    grade: written(it.grade),
    region: it.region.trim(),
    code: written(it.code)?.toUpperCase(),
    licence: written(it.licence)?.toUpperCase(),
    address: written(it.address),
    phone: written(it.phone),
  };
}
