import { type ReactNode, useId } from 'react';
import styles from './desk.module.css';

interface Props {
  title: string;
  hint?: string;
  /** What is said where there is nothing. */
  none: string;
  children: ReactNode[];
}

/** One question of the desk, with its lines. */
export function Section({ title, hint, none, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {hint && <span className={styles.soft}>{hint}</span>}
      </header>
      {children.length === 0 ? <p className={styles.soft}>{none}</p> : <div className={styles.rows}>{children}</div>}
    </section>
  );
}
