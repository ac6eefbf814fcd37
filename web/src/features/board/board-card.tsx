import type { DragEvent } from 'react';
import { Link } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { PriorityMarks } from '@/components/case/priority-mark';
import { ClockBadge } from '@/components/clock-badge';
import { to } from '@/lib/paths';
import type { CaseHeader } from '@/lib/wire';
import styles from './board-page.module.css';

interface Props {
  of: CaseHeader;
  lifted: boolean;
  onLift: (event: DragEvent) => void;
  onLetGo: () => void;
}

export function BoardCard({ of, lifted, onLift, onLetGo }: Props) {
  const words = useCaseWords();
  return (
    <Link
      to={to.case(of.id)}
      className={`${styles.card} ${lifted ? styles.lifted : ''}`}
      draggable
      onDragStart={onLift}
      onDragEnd={onLetGo}
    >
      <span className={styles.who}>
        <PriorityMarks of={of} short />
        <b>{of.patient.maskedName}</b>
        <span className={styles.person}>{words.person(of.patient)}</span>
      </span>
      <span className={styles.title}>{of.title}</span>
      <span className={styles.way} title={`${words.party(of.requester)} → ${words.party(of.responder)}`}>
        {of.side === 'REQUESTER' ? `→ ${words.party(of.responder)}` : `${words.t('from')} ${words.party(of.requester)}`}
      </span>
      {of.clock && (
        <span className={styles.clock}>
          <ClockBadge clock={of.clock} name={words.clock(of.clock.name)} />
        </span>
      )}
    </Link>
  );
}
