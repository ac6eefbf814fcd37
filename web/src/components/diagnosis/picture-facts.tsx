import { useLabels, useLanguage } from '@/lib/language';
import { duration } from '@/lib/time';
import { matchLabels } from './match-labels';

interface Pictures {
  modalities: readonly string[];
  /** Civil time in China, as the machine wrote it. */
  examinedAt: string;
  description?: string | null;
  instances: number;
}

/** One line about a study: what, when, how much. */
export function usePictureLine() {
  const t = useLabels(matchLabels);
  return (it: Pictures) =>
    [
      it.modalities.join('/'),
      it.examinedAt.replace('T', ' ').slice(0, 16),
      it.description,
      t('instances', { count: it.instances }),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** How far from the order: "20 分钟" after or before it. */
export function useDistance() {
  const t = useLabels(matchLabels);
  const language = useLanguage();
  return (minutes: number) => {
    const time = duration(Math.abs(minutes) * 60_000, language);
    return t(minutes < 0 ? 'beforeOrder' : 'afterOrder', { time });
  };
}
