import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { api } from '@/lib/api';
import { to } from '@/lib/paths';

/** A slip was scanned by somebody signed in: straight to its case, where the arrival is one click. */
export function SlipPage() {
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['slips', code],
    queryFn: ({ signal }) => api.get<{ id: string }>('/api/referrals/slips/{code}', { path: { code }, signal }),
    retry: false,
  });
  if (error) {
    return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  }
  return data ? <Navigate to={`${to.case(data.id)}?arrive=1`} replace /> : <PageSkeleton />;
}
