import type { Tone } from '@/components/state-tag';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { useCatalogue } from './api/catalogue';
import type { Flag } from './api/results';
import type { Specimen, SpecimenState } from './api/specimens';
import { labels } from './labels';

export const tones: Record<SpecimenState, Tone> = {
  ORDERED: 'open',
  COLLECTED: 'moving',
  PACKED: 'moving',
  ON_THE_WAY: 'moving',
  RECEIVED: 'waiting',
  REPORTED: 'done',
  REJECTED: 'danger',
  CANCELLED: 'ended',
};

/** The mark beside a value, in shape as well as in colour. */
export const marks: Record<Flag, string> = {
  NONE: '',
  LOW: '↓',
  HIGH: '↑',
  VERY_LOW: '↓↓',
  VERY_HIGH: '↑↑',
  ABNORMAL: '!',
};

interface Named {
  code: string;
  zh: string;
  en: string;
}

/** The words of the laboratory; what the catalogue names is named by the catalogue. */
export function useLaboratoryWords(laboratory?: string) {
  const t = useLabels(labels);
  const name = useName();
  const { list } = useMarks();
  const chinese = useLanguage() === 'zh-CN';
  const { data: catalogue } = useCatalogue(laboratory);
  const word = (all: readonly Named[] | undefined, code: string) => {
    const found = all?.find((it) => it.code === code);
    return found ? (chinese ? found.zh : found.en) : code;
  };
  return {
    t,
    name,
    catalogue,
    item: (code: string) => word(catalogue?.items, code),
    panels: (codes: readonly string[]) => list(codes.map((it) => word(catalogue?.panels, it))),
    tube: (code: string) => word(catalogue?.tubes, code),
    rejection: (code: string) => word(catalogue?.rejections, code),
    named: (it: Pick<Named, 'zh' | 'en'>) => (chinese ? it.zh : it.en),
    person: (it: Pick<Specimen, 'sex' | 'age'>) =>
      `${t(it.sex === '1' ? 'sex.1' : it.sex === '2' ? 'sex.2' : 'sex.other')} · ${t('age', { count: it.age })}`,
    value: (it: { value: string }) =>
      it.value === 'POSITIVE' ? t('POSITIVE') : it.value === 'NEGATIVE' ? t('NEGATIVE') : it.value,
  };
}
