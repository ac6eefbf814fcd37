import { useLanguage } from '@/lib/language';
import type { AgreementSide } from './api/agreements';

/** The sides of an agreement by their names in the reader's language. */
export function useSideWords() {
  const english = useLanguage() === 'en';
  const institution = (it: AgreementSide) => (english && it.nameEn ? it.nameEn : it.name);
  const department = (it: AgreementSide) =>
    (english && it.departmentNameEn ? it.departmentNameEn : it.departmentName) ?? undefined;
  return {
    institution,
    department,
    whole: (it: AgreementSide) => [institution(it), department(it)].filter(Boolean).join(' · '),
  };
}
