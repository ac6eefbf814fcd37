import styles from './kbd.module.css';

const faces: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
};

/** Keys as they are on the keyboard: "g w" is two of them, " " is the long one. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {(keys === ' ' ? ['Space'] : keys.split(' ')).map((it) => (
        <kbd key={it} className={styles.kbd}>
          {faces[it] ?? it}
        </kbd>
      ))}
    </span>
  );
}
