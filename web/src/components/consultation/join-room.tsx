import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { api } from '@/lib/api';
import type { ConsultationView } from '@/lib/consultation';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import styles from './consultation.module.css';
import { useConsultationWords } from './words';

interface Props {
  view: ConsultationView;
  meeting: string;
}

/** The way into the room. A coordinator of the centre that was asked goes in as one who holds it, whoever fixed the hour. */
export function JoinRoom({ view, meeting }: Props) {
  const { t } = useConsultationWords();
  const may = useMay();
  const navigate = useNavigate();
  const chair = useMutation({
    mutationFn: () => api.post('/api/consultations/{id}/chair', undefined, { path: { id: view.case.id } }),
    onSuccess: () => void navigate(to.meeting(meeting)),
  });
  const holds = view.case.side === 'RESPONDER' && may('COORDINATE') && view.me == null;
  return (
    <>
      <Link
        to={to.meeting(meeting)}
        className={styles.join}
        onClick={(event) => {
          if (!holds) return;
          event.preventDefault();
          chair.mutate();
        }}
      >
        {t('joinRoom')}
      </Link>
      {chair.error && <ProblemNotice error={chair.error} />}
    </>
  );
}
