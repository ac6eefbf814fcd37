import type { Tone } from '@/components/state-tag';
import type { AssayTube, AssayView, LabFlag } from '@/lib/assay';
import { type Labels, useLabels, useLanguage } from '@/lib/language';
import { labels } from './labels';

type Key = typeof labels extends Labels<infer K> ? K : never;
const known = (key: string): key is Key => key in labels.words.en;

/** The mark beside a value, in shape as well as in colour. */
const marks: Record<LabFlag, string> = {
  NONE: '',
  LOW: '↓',
  HIGH: '↑',
  VERY_LOW: '↓↓',
  VERY_HIGH: '↑↑',
  ABNORMAL: '!',
};

export const tubeTones: Record<AssayTube['state'], Tone> = {
  ORDERED: 'open',
  COLLECTED: 'moving',
  PACKED: 'moving',
  ON_THE_WAY: 'moving',
  RECEIVED: 'waiting',
  REPORTED: 'done',
  REJECTED: 'danger',
  CANCELLED: 'ended',
};

export function useAssayWords() {
  const t = useLabels(labels);
  const chinese = useLanguage() === 'zh-CN';
  return {
    t,
    named: (it: { zh: string; en: string }) => (chinese ? it.zh : it.en),
    said: (zh: string | null | undefined, en: string | null | undefined) => (chinese ? zh : en) ?? '',
    verb: (action: string) => (known(`action.${action}`) ? t(`action.${action}` as Key) : action),
    why: (it: AssayView['actions'][number]) =>
      it.missing
        .map((fact) => `missing.${fact}`)
        .filter(known)
        .map((fact) => t(fact))
        .join(' · ') || t('whyOther'),
    value: (value: string) => (value === 'POSITIVE' ? t('POSITIVE') : value === 'NEGATIVE' ? t('NEGATIVE') : value),
    flag: (it: LabFlag) => (it === 'NONE' ? '' : `${marks[it]} ${t(`flag.${it}`)}`),
    mark: (it: LabFlag) => marks[it],
    range: ({ low, high }: { low?: number | null; high?: number | null }) =>
      low != null && high != null ? `${low} – ${high}` : high != null ? `≤ ${high}` : low != null ? `≥ ${low}` : '—',
  };
}
