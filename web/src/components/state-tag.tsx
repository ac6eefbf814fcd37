import type { ReactNode } from 'react';
import styles from './state-tag.module.css';

/** open: not yet; waiting: somebody must act; moving: under way; done; ended: over without being done; danger. */
export type Tone = 'open' | 'waiting' | 'moving' | 'done' | 'ended' | 'danger';

/** A state in words; the mark before it differs in shape as well as in colour. */
export function StateTag({ tone, size, children }: { tone: Tone; size?: 'large'; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone] ?? ''} ${size ? styles[size] : ''}`}>{children}</span>;
}
