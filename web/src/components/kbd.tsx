import styles from './kbd.module.css';

/** Keys as they are on the keyboard: "g w" is two of them. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((it) => (
        <kbd key={it} className={styles.kbd}>
          {it}
        </kbd>
      ))}
    </span>
  );
}
