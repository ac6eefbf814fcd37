import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type MeetingView = Schema<'MeetingView'>;
export type MeetingRules = Schema<'MeetingRules'>;
export type TableItem = Schema<'TableItem'>;
export type MeetingLine = Schema<'MeetingLine'>;

/** The beginning of everything read about one meeting; the event stream makes it stale. */
export const meetingKey = (id: string) => ['meetings', id] as const;

export function useMyMeetings() {
  return useQuery({ queryKey: ['meetings', 'mine'], queryFn: ({ signal }) => api.get('/api/meetings', { signal }) });
}

export function useMeeting(id: string) {
  return useQuery({
    queryKey: meetingKey(id),
    retry: false,
    queryFn: ({ signal }) => api.get('/api/meetings/{id}', { path: { id }, signal }),
  });
}

export function useOpenMeeting() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (it: Schema<'NewMeeting'>) => api.post('/api/meetings', it),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meetings', 'mine'] }),
  });
}

export function useFinish(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/meetings/{id}/finish', undefined, { path: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meetings'] }),
  });
}
