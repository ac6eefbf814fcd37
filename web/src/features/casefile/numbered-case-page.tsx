import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { api } from '@/lib/api';
import { to } from '@/lib/paths';

/** Where a short link leads: to the case, for whoever takes part in it; the others read that there is none. */
export function NumberedCasePage() {
  const { number = '' } = useParams();
  const found = useQuery({
    queryKey: ['cases', 'numbered', number],
    queryFn: ({ signal }) => api.get('/api/cases/numbered/{number}', { path: { number }, signal }),
  });
  if (found.isError) return <ProblemNotice page error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageSkeleton />;
  return <Navigate to={to.case(found.data.id)} replace />;
}
