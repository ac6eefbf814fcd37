import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schema } from '@/lib/wire';

export type Owner = Schema<'OwnerLine'>;
export type Place = Schema<'CalendarPlace'>;
export type CommonHour = Schema<'CommonHour'>;

/** The institutions whose calendars one may look at; one's own is the first. */
export function useCalendarPlaces() {
  return useQuery({
    queryKey: ['calendar', 'places'],
    queryFn: ({ signal }) => api.get('/api/calendar/places', { signal }),
    staleTime: 5 * 60_000,
  });
}

/** People and things of an institution, by name, pinyin or initials. */
export function useOwners(institution: string | undefined, q: string) {
  return useQuery({
    queryKey: ['calendar', 'owners-of', institution, q],
    enabled: institution !== undefined,
    queryFn: ({ signal }) =>
      api.get('/api/calendar/places/{institution}/owners', {
        path: { institution: institution ?? '' },
        query: q ? { q } : {},
        signal,
      }),
  });
}

/** Asked when somebody presses, because the answer is true for that moment only. */
export function useCommonHours() {
  return useMutation({
    mutationFn: (it: Schema<'CommonHoursQuestion'>) => api.post('/api/calendar/common-hours', it),
  });
}
