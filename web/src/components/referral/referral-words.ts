import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { type Labels, useLabels, useLanguage } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import type { Criterion, Reason, ReasonList, RegionalRules } from '@/lib/referral';
import { referralLabels } from './referral-labels';

type Key = typeof referralLabels extends Labels<infer K> ? K : never;
const known = (key: string): key is Key => key in referralLabels.words.en;

export const relations = ['01', '10', '20', '30', '50', '70', '97', '99'] as const;
export const means = ['AMBULANCE', 'OWN_CAR', 'PUBLIC', 'OTHER'] as const;

/** The rules of the caller's region: reasons, criteria, the text of the consent. They change once a year. */
export function useRegionalRules(): RegionalRules | undefined {
  const { data } = useQuery({
    queryKey: ['referral-rules'],
    queryFn: ({ signal }) => api.get<RegionalRules>('/api/referrals/rules', { signal }),
    staleTime: 10 * 60_000,
  });
  return data;
}

/** The words of a referral; a code that the region does not know is shown as it is, once the region's words are here. */
export function useReferralWords() {
  const t = useLabels(referralLabels);
  const language = useLanguage();
  const { pair } = useMarks();
  const regional = useRegionalRules();
  const rules = regional?.rules;
  const word = (group: string, code: string | null | undefined) => {
    const key = `${group}.${code}`;
    return known(key) ? t(key) : (code ?? '');
  };
  const said = (it: { zh: string; en: string }) => (language === 'en' ? it.en : it.zh);
  return {
    t,
    rules,
    visit: (code: string | null | undefined) => word('visit', code),
    allergy: (code: string | null | undefined) => word('allergy', code),
    means: (code: string | null | undefined) => word('means', code),
    relation: (code: string | null | undefined) => word('relation', code),
    said,
    reasons: (list: ReasonList): readonly Reason[] => rules?.reasons[list] ?? [],
    /** A coded reason with what was said to it. */
    reason(list: ReasonList, code: string | null | undefined, text?: string | null) {
      const found = rules?.reasons[list]?.find((it) => it.code === code);
      return pair(found ? said(found) : rules && code, text);
    },
    criterion: (code: string): Criterion | undefined => rules?.criteria.find((it) => it.code === code),
    consent: regional?.consent,
  };
}
