import i18next from 'i18next';
import { createSetting, useSetting } from './setting';

export type Language = 'zh-CN' | 'en';
export const languages: readonly Language[] = ['zh-CN', 'en'];

/** Chinese unless the reader chose otherwise; a browser's own language is not a choice. */
export const language = createSetting<Language>('mailian.language', 'zh-CN', languages);

export function useLanguage(): Language {
  return useSetting(language);
}

const bundle = i18next.createInstance();
void bundle.init({
  lng: language.get(),
  fallbackLng: false,
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

function follow() {
  void bundle.changeLanguage(language.get());
  document.documentElement.lang = language.get();
}
language.subscribe(follow);
follow();

export type Facts = Record<string, string | number>;

export interface Labels<K extends string> {
  readonly feature: string;
  readonly words: Record<Language, Record<K, string>>;
}

/** A function from a key of one feature to the words in the reader's language. */
export type Words<K extends string> = (key: K, facts?: Facts) => string;

/**
 * The words of a feature in both languages. The keys come from the Chinese side; a key missing or left over on the English
 * side does not compile. Placeholders are `{{name}}`.
 */
export function defineLabels<const K extends string>(
  feature: string,
  chinese: Record<K, string>,
  english: Record<NoInfer<K>, string>,
): Labels<K> {
  bundle.addResourceBundle('zh-CN', feature, chinese, true, true);
  bundle.addResourceBundle('en', feature, english, true, true);
  return { feature, words: { 'zh-CN': chinese, en: english } };
}

/** Words outside a component; inside one use {@link useLabels}, which follows a change of language. */
export function wordsOf<K extends string>(labels: Labels<K>, lng: Language = language.get()): Words<K> {
  return (key, facts) => bundle.t(key, { ns: labels.feature, lng, ...facts }) as string;
}

export function useLabels<K extends string>(labels: Labels<K>): Words<K> {
  return wordsOf(labels, useLanguage());
}

export interface Named {
  name: string;
  nameEn?: string | null;
}

/** The name of an institution, department or person in the reader's language; Chinese when there is no other. */
export function useName(): (thing: Named | null | undefined) => string {
  const lng = useLanguage();
  return (thing) => (lng === 'en' ? thing?.nameEn || thing?.name : thing?.name) ?? '';
}
