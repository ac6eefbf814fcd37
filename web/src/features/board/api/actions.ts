import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { CaseHeader, Schema } from '@/lib/wire';

export type Choice = Schema<'Choice'>;

/** What the caller may do with a referral now, and why not the rest. */
export function askActions(id: string): Promise<Schema<'ReferralChoices'>> {
  return api.get('/api/referrals/{id}/actions', { path: { id } });
}

/** The steps that need no words: letting go of the card is enough. */
export const wordless = ['see', 'arrive', 'admit', 'receive-back'] as const;
export type Wordless = (typeof wordless)[number];

function take(action: Wordless, id: string, version: number) {
  const call = { path: { id }, version };
  switch (action) {
    case 'see':
      return api.post('/api/referrals/{id}/actions/see', undefined, call);
    case 'arrive':
      return api.post('/api/referrals/{id}/actions/arrive', {}, call);
    case 'admit':
      return api.post('/api/referrals/{id}/actions/admit', {}, call);
    case 'receive-back':
      return api.post('/api/referrals/{id}/actions/receive-back', undefined, call);
  }
}

/** Takes such a step, on the version that was seen. */
export function useTakeStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: { of: CaseHeader; action: Wordless; version: number }) =>
      take(step.action, step.of.id, step.version),
    onSettled: (_data, _error, step) => {
      void queries.invalidateQueries({ queryKey: ['boards'] });
      void queries.invalidateQueries({ queryKey: ['worklists'] });
      void queries.invalidateQueries({ queryKey: ['cases', step.of.id] });
    },
  });
}
