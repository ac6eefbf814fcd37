import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, type PageOf } from '@/lib/api';
import { now } from '@/lib/now';
import type { Ref } from '@/lib/wire';

/** What one's own institution can offer: departments, beds, slots, people. */

interface BedView {
  id: string;
  number: string;
  restriction: string;
  state: 'FREE' | 'HELD' | 'OCCUPIED' | 'CLOSED';
}

export interface Ward extends Ref {
  department: string;
  beds: BedView[];
}

export interface BedBoard {
  free: { department: Ref; free: number }[];
  wards?: Ward[] | null;
}

export function useDepartments(institution: string) {
  return useQuery({
    queryKey: ['institutions', institution, 'departments'],
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ departments: Ref[] }>('/api/institutions/{institution}', {
        path: { institution },
        signal,
      });
      return answer.departments;
    },
    staleTime: 5 * 60_000,
  });
}

/** Beds change by the minute: read when the form is opened, and again while it stays open. */
export function useBeds(institution: string) {
  return useQuery({
    queryKey: ['institutions', institution, 'beds'],
    queryFn: ({ signal }) =>
      api.get<BedBoard>('/api/institutions/{institution}/beds', { path: { institution }, signal }),
    staleTime: 0,
    refetchInterval: 30_000,
  });
}

export interface SlotLine {
  id: string;
  department: string;
  practitioner?: string | null;
  kind: string;
  startsAt: string;
  endsAt: string;
  left: number;
}

const TWO_WEEKS = 14 * 86_400_000;
const MINUTE = 60_000;

export function useSlots(institution: string, department: string | undefined, enabled: boolean) {
  const from = Math.floor(now() / (5 * MINUTE)) * 5 * MINUTE;
  return useQuery({
    queryKey: ['institutions', institution, 'slots', department, from],
    queryFn: async ({ signal }) => {
      const page = await api.get<PageOf<SlotLine>>('/api/institutions/{institution}/slots', {
        path: { institution },
        query: {
          department,
          from: new Date(from).toISOString(),
          to: new Date(from + TWO_WEEKS).toISOString(),
          limit: 60,
        },
        signal,
      });
      return page.items.filter((it) => it.left > 0);
    },
    enabled: enabled && department !== undefined,
    placeholderData: keepPreviousData,
  });
}

export interface Colleague {
  post: string;
  practitioner: string;
  name: string;
  nameEn?: string | null;
  title?: string | null;
  roles: string[];
}

export function useColleagues(institution: string, department: string | undefined) {
  return useQuery({
    queryKey: ['institutions', institution, 'people', department],
    queryFn: async ({ signal }) => {
      const page = await api.get<PageOf<Colleague>>('/api/practitioners', {
        query: { institution, department, limit: 100 },
        signal,
      });
      const once = new Map(page.items.map((it) => [it.practitioner, it]));
      return [...once.values()];
    },
    enabled: department !== undefined,
    staleTime: 60_000,
  });
}
