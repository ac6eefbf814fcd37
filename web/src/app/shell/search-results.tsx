import { EmptyState } from '@/components/empty-state';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import styles from './shell.module.css';
import type { Found, Hit } from './use-search';

interface Props {
  id: string;
  query: string;
  found: Found;
  /** The hit the arrows are on. */
  at: number;
  onPick: (hit: Hit) => void;
}

export function SearchResults({ id, query, found, at, onPick }: Props) {
  const t = useLabels(labels);
  return (
    <div id={id} role="listbox" aria-label={t('search')} className={styles.results} tabIndex={-1}>
      {found.hits.length === 0 && found.state === 'searching' && <RowSkeletons rows={3} />}
      {found.state === 'failed' && <EmptyState title={t('searchFailed')} />}
      {found.hits.length === 0 && found.state === 'done' && (
        <EmptyState title={t('searchEmpty', { query })}>{t('searchEmptyHint')}</EmptyState>
      )}
      {found.hits.map((it, index) => (
        <div key={it.id}>
          {found.hits[index - 1]?.kind !== it.kind && (
            <div className={styles.group}>{t(it.kind === 'case' ? 'searchCases' : 'searchPatients')}</div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns this list */}
          <div
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(it)}
          >
            <b>{it.title}</b>
            <span className={styles.optionText}>{it.text}</span>
            <span className={styles.optionNote}>{it.note}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
