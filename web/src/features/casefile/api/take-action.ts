import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { type ReferralView, referralKey } from '@/lib/referral';

export interface Step {
  action: string;
  /** The version the reader has seen and decided on. */
  version: number;
  body?: unknown;
}

/** Takes a step. The answer is the referral afterwards; a redirect answers only that it went. */
export function useTakeAction(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ action, version, body }: Step) =>
      api.post<Partial<ReferralView>>('/api/referrals/{id}/actions/{action}', body, { path: { id, action }, version }),
    onSuccess: (view) => {
      if (view?.case) queries.setQueryData(referralKey(id), view as ReferralView);
      else void queries.invalidateQueries({ queryKey: referralKey(id) });
      void queries.invalidateQueries({ queryKey: ['cases', id] });
      void queries.invalidateQueries({ queryKey: ['worklists'] });
    },
  });
}
