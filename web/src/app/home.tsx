import { lazy } from 'react';
import { Navigate } from 'react-router';
import { useMay } from '@/lib/session';
import { Guard } from './guard';
import { useRooms } from './rooms';

const WorkbenchPage = lazy(async () => ({
  default: (await import('@/features/workbench/workbench-page')).WorkbenchPage,
}));

/** The workbench; for posts without cases (an administrator, a commission) the first room that is theirs. */
export function Home() {
  const may = useMay();
  const first = useRooms()[0];
  if (!may('CASE_READ') && first) return <Navigate to={first.path} replace />;
  return (
    <Guard any={['CASE_READ']}>
      <WorkbenchPage />
    </Guard>
  );
}
