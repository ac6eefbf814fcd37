import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface Props {
  /** What is not here ("没有要您处理的病例"). */
  title: string;
  /** What would appear here. */
  children?: ReactNode;
  /** How to start. */
  action?: ReactNode;
  /** Stands alone on a page. */
  centre?: boolean;
}

export function EmptyState({ title, children, action, centre = false }: Props) {
  const Title = centre ? 'h1' : 'p';
  return (
    <div className={`${styles.empty} ${centre ? styles.centre : ''}`}>
      <Title className={styles.title}>{title}</Title>
      {children && <p>{children}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
