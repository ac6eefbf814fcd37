import { Navigate, Outlet, useLocation } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { to } from '@/lib/paths';
import { SessionProvider, useSessionQuery } from '@/lib/session';

/** Everything below has a reader; others sign in first and come back to where they wanted to go. */
export function SignedIn() {
  const { data: session, isPending, error, refetch } = useSessionQuery();
  const { pathname, search } = useLocation();
  if (isPending) return <PageSkeleton />;
  if (session === undefined) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  if (session === null) return <Navigate to={to.signIn(pathname + search)} replace />;
  if (session.passwordMustChange && pathname !== to.password) {
    return <Navigate to={to.newPassword(pathname + search)} replace />;
  }
  return (
    <SessionProvider session={session}>
      <Outlet />
    </SessionProvider>
  );
}
