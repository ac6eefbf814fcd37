import { type Language, useLanguage } from './language';

/** The marks that join words the interface puts together itself. */
export interface Marks {
  /** "Allergy: penicillin". */
  pair: (...words: readonly (string | null | undefined | false)[]) => string;
  /** "a, b, c". */
  list: (words: readonly string[]) => string;
  /** Whole sentences or names with commas of their own: "a; b". */
  long: (words: readonly string[]) => string;
  /** " (estimated)", to stand after something. */
  aside: (words: string) => string;
}

const marks: Record<Language, Marks> = {
  'zh-CN': {
    pair: (...words) => words.filter(Boolean).join('：'),
    list: (words) => words.join('、'),
    long: (words) => words.join('；'),
    aside: (words) => `（${words}）`,
  },
  en: {
    pair: (...words) => words.filter(Boolean).join(': '),
    list: (words) => words.join(', '),
    long: (words) => words.join('; '),
    aside: (words) => ` (${words})`,
  },
};

export function useMarks(): Marks {
  return marks[useLanguage()];
}
