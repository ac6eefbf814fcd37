import { type Labels, useLabels } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { labels } from './labels';

type Key = typeof labels extends Labels<infer K> ? K : never;

/** Codes of the directory in words; a code we do not know is shown as it is. */
export function useDirectoryWords() {
  const t = useLabels(labels);
  const marks = useMarks();
  const word = (group: string, code: string) => {
    const key = `${group}.${code}`;
    return key in labels.words.en ? t(key as Key) : code;
  };
  return {
    t,
    word,
    /** 三级甲等. */
    level: (it: { level: string; grade?: string | null }) =>
      word('level', it.level) + (it.grade ? word('grade', it.grade) : ''),
    list: (group: string, codes: readonly string[]) => marks.list(codes.map((it) => word(group, it))),
  };
}
