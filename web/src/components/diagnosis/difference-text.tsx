import { useMemo } from 'react';
import { useLabels } from '@/lib/language';
import styles from './diagnosis.module.css';
import { difference } from './difference';
import { labels } from './labels';

/** Two versions as one text: what went is struck through, what came is underlined; never colour alone. */
export function Difference({ label, before, after }: { label: string; before: string; after: string }) {
  const t = useLabels(labels);
  const pieces = useMemo(() => difference(before, after), [before, after]);
  const changed = pieces.some((it) => it.kind !== 'same');
  return (
    <section className={styles.difference} aria-label={label}>
      <h3>{label}</h3>
      {!changed && <p className={styles.hint}>{t('noChanges')}</p>}
      {changed && (
        <p>
          {pieces.map((it, index) => {
            const key = `${index} ${it.kind}`;
            if (it.kind === 'same') return <span key={key}>{it.text}</span>;
            const Mark = it.kind === 'out' ? 'del' : 'ins';
            return (
              <Mark key={key}>
                <span className="m-hidden">{t(it.kind === 'out' ? 'removed' : 'added')}</span>
                {it.text}
              </Mark>
            );
          })}
        </p>
      )}
    </section>
  );
}
