import { Link } from 'react-router';
import { ClockBadge } from '@/components/clock-badge';
import { StateTag } from '@/components/state-tag';
import { to } from '@/lib/paths';
import { useShortTime } from '@/lib/time';
import type { CaseHeader } from '@/lib/wire';
import styles from './case-row.module.css';
import { toneOf, useCaseWords } from './case-words';
import { PriorityMarks } from './priority-mark';

/** One line per case, the same in every list: who, what, from where to where, in which state, how long there is. */
export function CaseRow({ of }: { of: CaseHeader }) {
  const words = useCaseWords();
  const time = useShortTime();
  return (
    <div className={styles.frame}>
      <Link to={to.case(of.id)} className={`${styles.row} ${of.unseen ? styles.unseen : ''}`} title={of.number}>
        <span className={styles.dot}>{of.unseen && <span className="m-hidden">{words.t('unseen')}</span>}</span>
        <span className={styles.who}>
          <PriorityMarks of={of} short />
          <span className={styles.name}>{of.patient.maskedName}</span>
          <span className={styles.person}>{words.person(of.patient)}</span>
          <span className={styles.title}>{of.title}</span>
        </span>
        <CaseWay of={of} />
        <span className={styles.state}>
          <StateTag tone={toneOf(of.state)}>{words.state(of.state, of.kind)}</StateTag>
        </span>
        <span className={styles.clock}>
          {of.clock && <ClockBadge clock={of.clock} name={words.clock(of.clock.name)} />}
        </span>
        <span className={styles.time}>{time(of.updatedAt)}</span>
      </Link>
    </div>
  );
}

/** From → to. One's own side is left out where there is little room: one knows where one is. */
function CaseWay({ of }: { of: CaseHeader }) {
  const words = useCaseWords();
  const text =
    of.side === 'INVITED'
      ? `${words.party(of.requester)} → ${words.receiver(of)}`
      : of.side === 'RESPONDER'
        ? `${words.t('from')} ${words.party(of.requester)}`
        : `→ ${words.receiver(of)}`;
  return (
    <span className={styles.where} title={`${words.party(of.requester)} → ${words.receiver(of)}`}>
      <span className={styles.person}>{`${words.person(of.patient)} · `}</span>
      {of.direction && of.kind === 'referral' ? `${words.direction(of.direction)} ` : ''}
      {text}
    </span>
  );
}
