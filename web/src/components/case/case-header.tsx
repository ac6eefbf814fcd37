import type { ReactNode } from 'react';
import { ClockBadge } from '@/components/clock-badge';
import { StateTag } from '@/components/state-tag';
import type { CaseHeader as Header } from '@/lib/wire';
import styles from './case-header.module.css';
import { toneOf, useCaseWords } from './case-words';
import { PriorityMarks } from './priority-mark';

interface Props {
  of: Header;
  /** Beside the name: a reveal button, a link to the patient. */
  children?: ReactNode;
}

/**
 * One header everywhere a case appears: who, from where to where, in which state, how long there is, and who has the patient
 * now.
 */
export function CaseHeader({ of, children }: Props) {
  const words = useCaseWords();
  const moves = of.kind === 'referral';
  return (
    <header className={styles.header}>
      <div>
        <div className={styles.first}>
          <h1 className={styles.name}>{of.patient.maskedName}</h1>
          <span className={styles.person}>{words.person(of.patient)}</span>
          <PriorityMarks of={of} />
          {children}
          <span className={styles.number}>
            <span className="m-hidden">{words.t('number')}</span>
            {of.number}
          </span>
        </div>
        <div className={styles.way}>
          <span>{words.party(of.requester)}</span>
          {/* Only a patient goes up or down; a picture is read elsewhere and the patient stays. */}
          <span className={styles.arrow}>{`${moves && of.direction ? words.direction(of.direction) : ''} →`}</span>
          <span>{words.receiver(of)}</span>
        </div>
      </div>
      <div className={styles.side}>
        <div className={styles.first}>
          <StateTag tone={toneOf(of.state)} size="large">
            {words.state(of.state, of.kind)}
          </StateTag>
          {of.clock && <ClockBadge clock={of.clock} name={words.clock(of.clock.name)} size="large" />}
        </div>
        {moves && of.holder && (
          <p className={styles.held}>
            {words.t('holder')} <b>{words.t('holderAt', { name: words.name(of.holder) })}</b>
          </p>
        )}
      </div>
    </header>
  );
}
