import { useId } from 'react';
import styles from './radio-row.module.css';

export interface RadioOption<V extends string> {
  value: V;
  label: string;
}

interface Props<V extends string> {
  /** What is chosen, for screen readers; shown above when `shown`. */
  label: string;
  shown?: boolean;
  required?: boolean;
  options: readonly RadioOption<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  /** The id of the control that takes the focus. */
  anchor?: string | undefined;
  disabled?: boolean;
}

/** One of a few, side by side. They are radio buttons: one stop of the tab key, walked with the arrows. */
export function RadioRow<V extends string>(props: Props<V>) {
  const { label, shown = false, required = false, options, value, onChange, anchor, disabled } = props;
  const name = useId();
  const some = options.some((it) => it.value === value);
  return (
    <fieldset className={styles.row} disabled={disabled}>
      <legend className={shown ? styles.legend : 'm-hidden'}>
        {label}
        {required && <span className={styles.required}>*</span>}
      </legend>
      <div className={styles.options}>
        {options.map((it, index) => (
          <label key={it.value} className={styles.option} data-value={it.value}>
            <input
              type="radio"
              name={name}
              id={(some ? it.value === value : index === 0) ? anchor : undefined}
              checked={it.value === value}
              onChange={() => onChange(it.value)}
            />
            <span>{it.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
