import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
  wide?: boolean;
}

/** Labels and values. A fact without a value is not shown, so a page has no dashes. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter((it) => it.value !== null && it.value !== undefined && it.value !== '');
  return (
    <dl className={styles.facts}>
      {known.map((it) => (
        <div key={it.label} className={it.wide ? styles.wide : undefined}>
          <dt>{it.label}</dt>
          <dd>{it.value}</dd>
        </div>
      ))}
    </dl>
  );
}
