import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface Props {
  label: string;
  /** What is wrong with it, in words. */
  error?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  /** A fixed id of the control, for what leads there from elsewhere on the page. */
  anchor?: string | undefined;
  /** Spread these on the control. */
  children: (control: Control) => ReactNode;
}

export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean;
  status: '' | 'error';
}

/** A labelled control of a form. The label is tied to it, and what is wrong is read with it. */
export function Field({ label, error, hint, required = false, anchor, children }: Props) {
  const made = useId();
  const id = anchor ?? made;
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {required && <span className={styles.required}>*</span>}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': Boolean(error),
        'aria-required': required,
        status: error ? 'error' : '',
      })}
      {note && (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
