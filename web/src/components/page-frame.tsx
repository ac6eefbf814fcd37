import { type ReactNode, useEffect } from 'react';
import styles from './page-frame.module.css';

interface Props {
  title: string;
  /** A short line under the title: what one finds here. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** For reading: a shorter line. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page has one title, which is also the title of the browser tab. */
export function PageFrame({ title, hint, actions, narrow = false, children }: Props) {
  useTitle(title);
  return (
    <div className={`${styles.page} ${narrow ? styles.narrow : ''}`}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {hint && <p className={styles.hint}>{hint}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · 脉联` : '脉联';
  }, [title]);
}
