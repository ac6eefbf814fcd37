import styles from './matter.module.css';

/** A text as it was written, lines and all, in a width one can read. */
export function Prose({ text }: { text: string | null | undefined }) {
  return <span className={styles.prose}>{text}</span>;
}
