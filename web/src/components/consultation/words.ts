import type { ConsultationView } from '@/lib/consultation';
import { type Labels, useLabels, useLanguage } from '@/lib/language';
import { labels } from './labels';

type Key = typeof labels extends Labels<infer K> ? K : never;
const known = (key: string): key is Key => key in labels.words.en;

/** The words of a consultation; what the server knows and we do not yet is shown as the server writes it. */
export function useConsultationWords() {
  const t = useLabels(labels);
  const chinese = useLanguage() === 'zh-CN';
  const word = (group: string, code: string) => (known(`${group}.${code}`) ? t(`${group}.${code}` as Key) : code);
  return {
    t,
    kind: (code: string) => word('kind', code),
    verb: (action: string) => word('action', action),
    seat: (state: string) => word('seat', state),
    obstacle: (code: string) => word('obstacle', code),
    followed: (code: string) => word('followed', code),
    named: (it: { zh: string; en: string }) => (chinese ? it.zh : it.en),
    why: (it: ConsultationView['actions'][number]) =>
      it.missing
        .map((fact) => `missing.${fact}`)
        .filter(known)
        .map((fact) => t(fact))
        .join(' · ') || t('whyOther'),
  };
}
