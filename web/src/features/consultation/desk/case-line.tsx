import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { PriorityMarks } from '@/components/case/priority-mark';
import { to } from '@/lib/paths';
import type { CaseHeader } from '@/lib/wire';
import styles from './desk.module.css';

/** Which case: urgency, patient, from where, and what matters of it here. */
export function CaseLine({ of, children }: { of: CaseHeader; children?: ReactNode }) {
  const words = useCaseWords();
  return (
    <div className={styles.what} title={`${of.number} ${of.title}`}>
      <PriorityMarks of={of} short /> <Link to={to.case(of.id)}>{of.patient.maskedName}</Link>{' '}
      {words.party(of.requester)} {children}
    </div>
  );
}
