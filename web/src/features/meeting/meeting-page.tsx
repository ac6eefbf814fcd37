import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { api } from '@/lib/api';
import { dicomWeb } from '@/lib/dicom-web';
import { useLabels } from '@/lib/language';
import { asProblem } from '@/lib/problem';
import { useMeeting } from './api';
import { Closed } from './closed';
import { labels } from './labels';
import { MeetingRoom } from './room/meeting-room';
import { type Way, WayContext } from './way';

/** A meeting, for somebody with an account who is on its list. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const t = useLabels(labels);
  const { data: meeting, isPending, error, refetch } = useMeeting(id);
  useTitle(meeting?.title ?? t('title'));
  const way = useMemo<Way | undefined>(
    () =>
      meeting && {
        meeting,
        socket: `/api/meetings/${id}/socket`,
        mayReturn: () => mayReturn(id),
        root: () => dicomWeb,
        consent: (agreed) => api.put('/api/meetings/{id}/consent', { agreed }, { path: { id } }),
        paper: (it) => `/api/meetings/${id}/items/${it.id}/paper`,
      },
    [id, meeting],
  );
  if (isPending) return <PageSkeleton />;
  if (error && asProblem(error).status === 404) return <Closed ending="gone" />;
  if (!way) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return (
    <WayContext value={way}>
      <MeetingRoom />
    </WayContext>
  );
}

/** False once the server says so; while it says nothing at all, one goes on trying. */
async function mayReturn(id: string): Promise<boolean> {
  try {
    return (await api.get('/api/meetings/{id}', { path: { id } })).state === 'OPEN';
  } catch (error) {
    return ![401, 403, 404].includes(asProblem(error).status);
  }
}
