import styles from './filter-chips.module.css';

export interface Chip<V extends string> {
  value: V;
  label: string;
  count?: number | undefined;
}

interface Props<V extends string> {
  label: string;
  chips: readonly Chip<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** One choice of a few, as chips; what is chosen belongs in the URL. */
export function FilterChips<V extends string>({ label, chips, value, onChange }: Props<V>) {
  return (
    <fieldset className={styles.chips} style={{ border: 0, margin: 0, padding: 0 }} aria-label={label}>
      {chips.map((it) => (
        <button
          key={it.value}
          type="button"
          className={styles.chip}
          aria-pressed={it.value === value}
          onClick={() => onChange(it.value)}
        >
          {it.label}
          {it.count ? <span className={styles.count}>{it.count}</span> : null}
        </button>
      ))}
    </fieldset>
  );
}
