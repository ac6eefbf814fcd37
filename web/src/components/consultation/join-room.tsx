import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { api } from '@/lib/api';
import type { ConsultationView } from '@/lib/consultation';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import styles from './consultation.module.css';
import { useConsultationWords } from './words';

interface Props {
  caseId: string;
  meeting: string;
  /** Goes in as one who holds it: a coordinator of the centre that was asked, whoever fixed the hour. */
  holds: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** The way into the room of a consultation. */
export function RoomLink({ caseId, meeting, holds, className, children }: Props) {
  const navigate = useNavigate();
  const chair = useMutation({
    mutationFn: () => api.post('/api/consultations/{id}/chair', undefined, { path: { id: caseId } }),
    onSuccess: () => void navigate(to.meeting(meeting)),
  });
  return (
    <>
      <Link
        to={to.meeting(meeting)}
        className={className}
        onClick={(event) => {
          if (!holds) return;
          event.preventDefault();
          chair.mutate();
        }}
      >
        {children}
      </Link>
      {chair.error && <ProblemNotice error={chair.error} />}
    </>
  );
}

/** The same on the page of the case. */
export function JoinRoom({ view, meeting }: { view: ConsultationView; meeting: string }) {
  const { t } = useConsultationWords();
  const may = useMay();
  const holds = view.case.side === 'RESPONDER' && may('COORDINATE') && view.me == null;
  return (
    <RoomLink caseId={view.case.id} meeting={meeting} holds={holds} className={styles.join}>
      {t('joinRoom')}
    </RoomLink>
  );
}
