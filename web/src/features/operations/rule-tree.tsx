import { type Language, useLabels, useLanguage } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { duration } from '@/lib/time';
import { isoMillis } from './iso-millis';
import { labels } from './labels';
import styles from './operations.module.css';

/** Rules as an outline: their own keys, values in words, and what is deep is folded. */
export function RuleTree({ of, depth = 0 }: { of: unknown; depth?: number }) {
  const t = useLabels(labels);
  const language = useLanguage();
  const marks = useMarks();
  if (of === null || of === undefined) return <span className={styles.soft}>{t('none')}</span>;
  if (typeof of === 'boolean') return <span className={styles.value}>{t(of ? 'yes' : 'no')}</span>;
  const length = typeof of === 'string' ? isoMillis(of) : undefined;
  if (length !== undefined) {
    return (
      <span className={styles.value} title={String(of)}>
        {length === 0 ? '0' : duration(length, language)}
      </span>
    );
  }
  if (typeof of !== 'object') return <span className={styles.value}>{String(of)}</span>;
  const entries = Object.entries(of).filter(([key]) => !(isSaid(of) && key === (language === 'en' ? 'zh' : 'en')));
  if (Array.isArray(of) && of.every((it) => typeof it !== 'object')) {
    return <span className={styles.value}>{marks.list(of.map(String)) || t('none')}</span>;
  }
  return (
    <ul>
      {entries.map(([key, value]) => (
        <li key={key}>
          {isBranch(value) ? (
            <details open={depth < 1}>
              <summary>
                {Array.isArray(of) ? (nameOf(value, language) ?? `${Number(key) + 1}`) : <code>{key}</code>}{' '}
                <small>{t('items', { count: Object.keys(value).length })}</small>
              </summary>
              <RuleTree of={value} depth={depth + 1} />
            </details>
          ) : (
            <>
              <code className={styles.key}>{marks.pair(key, ' ')}</code>
              <RuleTree of={value} depth={depth + 1} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function isBranch(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return !(Array.isArray(value) && value.every((it) => typeof it !== 'object'));
}

/** Words in both languages: one's own is enough. */
const isSaid = (of: object): boolean => 'zh' in of && 'en' in of;

/** What an item of a list is called, when it says so. */
function nameOf(value: object, language: Language): string | undefined {
  for (const key of ['name', language === 'en' ? 'en' : 'zh', 'title', 'text', 'code', 'to', 'id']) {
    const found = (value as Record<string, unknown>)[key];
    if (typeof found === 'string') return found;
  }
  return undefined;
}
