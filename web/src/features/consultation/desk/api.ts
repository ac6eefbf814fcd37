import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { actOnConsultation } from '@/lib/consultation';
import { useLive } from '@/lib/live';
import type { Schema } from '@/lib/wire';

export type Desk = Schema<'CentreDeskView'>;
export type DeskSession = Schema<'DeskSession'>;
export type DeskLate = Schema<'DeskLate'>;
export type DeskWaiting = Schema<'DeskWaiting'>;
export type FreeExpert = Schema<'FreeExpert'>;

const KEY = ['consultations', 'desk'] as const;
const MINUTE = 60_000;

/** The desk as it is now: after every step somebody takes, and once a minute, because hours come by themselves. */
export function useDesk() {
  const queries = useQueryClient();
  useLive((it) => {
    if (it.event === 'case' && it.kind === 'consultation') void queries.invalidateQueries({ queryKey: KEY });
  });
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get('/api/consultations/desk', { signal }),
    refetchInterval: MINUTE,
  });
}

interface Asking {
  of: DeskWaiting;
  next: NonNullable<DeskWaiting['next']>;
  /** Why the one who was asked is let go. */
  reason: string;
}

/** Asks the next expert; where somebody was asked and has not answered, instead of them, in one step. */
export function useAskNext() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ of, next, reason }: Asking) =>
      actOnConsultation(of.header.id, {
        version: of.header.version,
        ...(of.seat
          ? {
              action: 'reassign',
              body: {
                practitioner: of.seat.practitioner,
                reason,
                institution: next.institution,
                next: next.practitioner,
              },
            }
          : { action: 'invite', body: { institution: next.institution, practitioner: next.practitioner } }),
      }),
    onSettled: (_done, _failed, { of }) => {
      void queries.invalidateQueries({ queryKey: KEY });
      void queries.invalidateQueries({ queryKey: ['cases', of.header.id] });
    },
  });
}
