import { useConsultationWords } from '@/components/consultation/words';
import { useSpecialtyName } from '@/components/institution/specialties';
import { useLabels, useName } from '@/lib/language';
import type { FigureLine } from './api';
import { labels } from './labels';

/** What lines are called, by what they are cut. */
export function useLineNames() {
  const t = useLabels(labels);
  const { kind } = useConsultationWords();
  const specialtyName = useSpecialtyName();
  const name = useName();
  const specialty = (code: string) => (code ? specialtyName(code) : t('unnamed'));
  return {
    kind,
    specialty,
    ofKind: (it: FigureLine) => kind(it.kind ?? ''),
    ofPartner: (it: FigureLine) => name(it.partner),
    ofSpecialty: (it: FigureLine) => specialty(it.specialty ?? ''),
  };
}
