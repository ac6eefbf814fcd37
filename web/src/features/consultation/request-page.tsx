import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useConsultation } from '@/lib/consultation';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { labels } from './labels';
import { RequestForm } from './request-form';

/** A new request. */
export function NewConsultationPage() {
  const t = useLabels(labels);
  const [search] = useSearchParams();
  const [patient] = useState(() => search.get('patient') ?? undefined);
  return <RequestForm title={t('newTitle')} patient={patient} />;
}

/** A request that was begun, or that the centre has sent back. */
export function EditConsultationPage() {
  const t = useLabels(labels);
  const { id = '' } = useParams();
  const { data, error, refetch } = useConsultation(id);
  if (error) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (!['DRAFT', 'RETURNED'].includes(data.case.state) || data.case.side !== 'REQUESTER')
    return <Navigate to={to.case(id)} replace />;
  return <RequestForm key={id} title={t('editTitle')} view={data} />;
}
