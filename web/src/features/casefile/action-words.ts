import { useCaseWords } from '@/components/case/case-words';
import { useLabels } from '@/lib/language';
import type { Choice } from '@/lib/referral';
import { type CaseKey, labels } from './labels';

const known = (key: string): key is CaseKey => key in labels.words.en;

/** Actions as verbs, and why one cannot be taken, with who can. */
export function useActionWords() {
  const t = useLabels(labels);
  const words = useCaseWords();
  const verb = (action: string) => {
    const key = `action.${action}`;
    return known(key) ? t(key) : action;
  };
  return {
    t,
    words,
    verb,
    why(it: Choice): string {
      const { blockedBy } = it;
      if (!blockedBy) return '';
      const missing = it.missing.map((fact) => `missing.${fact}`);
      if (missing.length > 0 && missing.every(known)) return missing.map((fact) => t(fact)).join(' · ');
      const key = `why.${blockedBy.code}`;
      const who = blockedBy.whoCan;
      return known(key)
        ? t(key, { name: who?.institutionName || words.t('receiverOpen'), permission: who?.permission ?? '' })
        : t('why.other');
    },
  };
}
