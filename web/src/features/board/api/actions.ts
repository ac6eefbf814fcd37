import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { CaseHeader } from '@/lib/wire';

export interface Choice {
  action: string;
  allowed: boolean;
  /** What must be said with it. */
  asks?: string[];
  missing?: string[];
  blockedBy?: {
    code: string;
    title?: string | null;
    whoCan?: { institutionName?: string | null } | null;
  } | null;
}

interface Choices {
  version: number;
  actions: Choice[];
}

/** What the caller may do with a referral now, and why not the rest. */
export function askActions(id: string): Promise<Choices> {
  return api.get<Choices>('/api/referrals/{id}/actions', { path: { id } });
}

/** Takes a step that needs no further words. */
export function useTakeStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: { of: CaseHeader; action: string; version: number }) =>
      api.post(
        '/api/referrals/{id}/actions/{action}',
        {},
        { path: { id: step.of.id, action: step.action }, version: step.version },
      ),
    onSettled: (_data, _error, step) => {
      void queries.invalidateQueries({ queryKey: ['boards'] });
      void queries.invalidateQueries({ queryKey: ['worklists'] });
      void queries.invalidateQueries({ queryKey: ['cases', step.of.id] });
    },
  });
}
