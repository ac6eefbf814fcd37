import { type Labels, useLabels } from '@/lib/language';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import { ageOn } from './identity-number';
import { labels } from './labels';

type Key = typeof labels extends Labels<infer K> ? K : never;

export function usePatientWords() {
  const t = useLabels(labels);
  const word = (group: string, code: string, other: string) => {
    const key = `${group}.${code}`;
    return key in labels.words.en ? t(key as Key) : other;
  };
  const sex = (code: string) => word('sex', code, t('sex.0'));
  const age = (birthDate: string) => t('age', { count: ageOn(birthDate, dayOf(now())) });
  return {
    t,
    sex,
    age,
    person: (it: { sex: string; birthDate: string }) => `${sex(it.sex)} · ${age(it.birthDate)}`,
    sight: (code: string) => word('sight', code, code),
    numberKind: (code: string) => word('number', code, t('number.other')),
  };
}
