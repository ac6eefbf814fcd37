import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type Calendar = Schema<'CalendarView'>;
export type BoardLine = Schema<'BoardLine'>;
export type HoursLine = Schema<'HoursLine'>;
export type ExemptionLine = Schema<'ExemptionLine'>;
export type BookedTime = Schema<'BookedTime'>;
export type Bookable = Schema<'Bookable'>;
export type Purpose = HoursLine['purpose'];

export function useCalendar(owner: string, from: string, days: number) {
  return useQuery({
    queryKey: ['calendar', 'owner', owner, from, days],
    queryFn: ({ signal }) =>
      api.get('/api/calendar/owners/{owner}', { path: { owner }, query: { from, days }, signal }),
    placeholderData: (before) => before,
  });
}

export function useBoard(institution: string | undefined, from: string) {
  return useQuery({
    queryKey: ['calendar', 'board', institution, from],
    enabled: institution !== undefined,
    queryFn: ({ signal }) =>
      api.get('/api/calendar/places/{institution}/board', {
        path: { institution: institution ?? '' },
        query: { from },
        signal,
      }),
  });
}

export function useBookables() {
  return useQuery({
    queryKey: ['calendar', 'resources'],
    queryFn: ({ signal }) => api.get('/api/calendar/resources', { signal }),
  });
}

export function useKeepHours(owner: string, hours: string | undefined) {
  return useChange<Schema<'NewHours'>, unknown>((it) =>
    hours === undefined
      ? api.post('/api/calendar/owners/{owner}/hours', it, { path: { owner } })
      : api.put('/api/calendar/owners/{owner}/hours/{hours}', it, { path: { owner, hours } }),
  );
}

export function useRemoveHours(owner: string) {
  return useChange((hours: string) =>
    api.delete('/api/calendar/owners/{owner}/hours/{hours}', { path: { owner, hours } }),
  );
}

export function useAddExemption(owner: string) {
  return useChange((it: Schema<'NewExemption'>) =>
    api.post('/api/calendar/owners/{owner}/exemptions', it, { path: { owner } }),
  );
}

export function useRemoveExemption(owner: string) {
  return useChange((exemption: string) =>
    api.delete('/api/calendar/owners/{owner}/exemptions/{exemption}', { path: { owner, exemption } }),
  );
}

export function useMakeAppointment() {
  return useChange((it: Schema<'NewAppointment'>) => api.post('/api/calendar/appointments', it));
}

export function useReleaseAppointment() {
  return useChange((appointment: string) =>
    api.delete('/api/calendar/appointments/{appointment}', { path: { appointment } }),
  );
}

export function useKeepBookable(resource: string | undefined) {
  return useChange<Schema<'NewResource'>, unknown>((it) =>
    resource === undefined
      ? api.post('/api/calendar/resources', it)
      : api.put('/api/calendar/resources/{resource}', it, { path: { resource } }),
  );
}

export function useWithdrawBookable() {
  return useChange((resource: string) => api.delete('/api/calendar/resources/{resource}', { path: { resource } }));
}

export function useFeed() {
  return useQuery({
    queryKey: ['calendar', 'feed'],
    queryFn: ({ signal }) => api.get('/api/calendar/feed', { signal }),
  });
}

export function useMakeFeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/calendar/feed', undefined),
    // the address is in this answer and nowhere else
    onSuccess: (feed) => queries.setQueryData(['calendar', 'feed'], feed),
  });
}

export function useRevokeFeed() {
  return useChange((_: undefined) => api.delete('/api/calendar/feed'));
}

/** Also after a refusal calendars are read anew: somebody else may have been first. */
function useChange<V, R>(mutationFn: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => queries.invalidateQueries({ queryKey: ['calendar'] }) });
}
