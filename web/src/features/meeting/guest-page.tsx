import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { api } from '@/lib/api';
import { dicomWeb } from '@/lib/dicom-web';
import { useLabels } from '@/lib/language';
import { asProblem } from '@/lib/problem';
import { labels } from './labels';
import { MeetingRoom } from './room/meeting-room';
import { type Way, WayContext } from './way';

/** A meeting for whoever holds a guest's link: the room, and what lies on its table. */
export function GuestPage() {
  const { token = '' } = useParams();
  const t = useLabels(labels);
  const { data: meeting, isPending, error, refetch } = useGuestMeeting(token);
  useTitle(meeting?.title ?? t('title'));
  const way = useMemo<Way | undefined>(
    () =>
      meeting && {
        meeting,
        socket: `/api/guests/${encodeURIComponent(token)}/socket`,
        mayReturn: () => mayReturn(token),
        root: (it) => it.key && `${dicomWeb}/links/${it.key}`,
        consent: (agreed) => api.put('/api/guests/{token}/consent', { agreed }, { path: { token } }),
        paper: (it) => `/api/guests/${encodeURIComponent(token)}/items/${it.id}/paper`,
      },
    [token, meeting],
  );
  if (isPending) return <PageSkeleton />;
  if (error && asProblem(error).status === 404) {
    return (
      <EmptyState centre title={t('guestGone')}>
        {t('guestGoneHint')}
      </EmptyState>
    );
  }
  if (!way) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  return (
    <WayContext value={way}>
      <MeetingRoom />
    </WayContext>
  );
}

export const guestKey = (token: string) => ['meetings', 'guest', token] as const;

function useGuestMeeting(token: string) {
  return useQuery({
    queryKey: guestKey(token),
    retry: false,
    queryFn: ({ signal }) => api.get('/api/guests/{token}', { path: { token }, signal }),
  });
}

async function mayReturn(token: string): Promise<boolean> {
  try {
    return (await api.get('/api/guests/{token}', { path: { token } })).state === 'OPEN';
  } catch (error) {
    return asProblem(error).status !== 404;
  }
}
