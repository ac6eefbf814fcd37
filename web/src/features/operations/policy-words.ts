import { useLabels } from '@/lib/language';
import type { PolicyReach } from './api/policies';
import { labels } from './labels';

export function usePolicyWords() {
  const t = useLabels(labels);
  return {
    t,
    /** The subject of a pack in words; a pack we do not know goes by its code. */
    pack: (code: string) => {
      const key = `pack.${code}`;
      return key in labels.words.en ? t(key as Parameters<typeof t>[0]) : code;
    },
    reach: (it: PolicyReach) => {
      switch (it.kind) {
        case 'NATIONAL':
          return t('national');
        case 'REGION':
          return t('region', { id: it.id ?? '' });
        case 'CONSORTIUM':
          return t('consortium', { id: it.id?.slice(0, 8) ?? '' });
      }
    },
    /** What came with the first release holds since the beginning of time. */
    from: (day: string) => (day <= '1970-01-01' ? t('fromAlways') : t('from', { date: day })),
  };
}
