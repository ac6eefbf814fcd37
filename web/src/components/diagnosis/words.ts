import { type DiagnosisReasons, useDiagnosisRules } from '@/lib/diagnosis';
import { useLabels, useLanguage } from '@/lib/language';
import type { Choice } from '@/lib/referral';
import { type DiagnosisLabel, labels } from './labels';

const known = (key: string): key is DiagnosisLabel => key in labels.words.en;

interface Spoken {
  zh: string;
  en: string;
}

/** The words of remote diagnosis: our own, and those of the region's rules. A code nobody knows is shown as it is. */
export function useDiagnosisWords() {
  const t = useLabels(labels);
  const english = useLanguage() === 'en';
  const { data } = useDiagnosisRules();
  const rules = data?.rules;
  const said = (it: Spoken | undefined, code = ''): string => (it && (english ? it.en || it.zh : it.zh)) || code;
  return {
    t,
    rules,
    said,
    verb: (action: string) => (known(`action.${action}`) ? t(`action.${action}` as DiagnosisLabel) : action),
    reasons: (list: DiagnosisReasons) => rules?.reasons[list] ?? [],
    reason: (list: DiagnosisReasons, code: string) =>
      said(
        rules?.reasons[list]?.find((it) => it.code === code),
        code,
      ),
    examination: (code: string) =>
      said(
        rules?.examinations.find((it) => it.code === code),
        code,
      ),
    /** In the order of the region's examinations, which is the order people think of them; the laboratory last. */
    modalities: [...new Set(rules?.examinations.map((it) => it.modality)), 'LAB'],
    modality: (code: string) => (known(`modality.${code}`) ? t(`modality.${code}` as DiagnosisLabel) : code),
    bodyPart: (code: string) =>
      said(
        rules?.bodyParts.find((it) => it.code === code),
        code,
      ),
    subspecialty: (code: string) =>
      said(
        rules?.subspecialties.find((it) => it.code === code),
        code,
      ),
    critical: (code: string) =>
      said(
        rules?.critical.find((it) => it.code === code),
        code,
      ),
    why(it: Choice): string {
      const missing = it.missing.map((fact) => `missing.${fact}`).filter(known);
      if (missing.length > 0) return missing.map((fact) => t(fact)).join(' · ');
      return it.blockedBy?.code === 'casework/wrong-state' ? t('whyState') : t('whyOther');
    },
  };
}
