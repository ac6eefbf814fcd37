import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { type ReferralView, referralKey } from '@/lib/referral';

export interface Step {
  action: string;
  /** The version the reader has seen and decided on. */
  version: number;
  body?: unknown;
}

/** One's own first look moved the case on: who decided on the version before it has decided on the one after. */
interface Look {
  from: number;
  to: number;
}

const lookKey = (id: string) => ['looks', id];

/** Takes a step, one after the other. The answer is the referral afterwards; a redirect answers only that it went. */
export function useTakeAction(id: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `referral ${id}` },
    mutationFn: ({ action, version, body }: Step) => {
      const look = queries.getQueryData<Look>(lookKey(id));
      return api.post<Partial<ReferralView>>('/api/referrals/{id}/actions/{action}', body, {
        path: { id, action },
        version: look?.from === version ? look.to : version,
      });
    },
    onSuccess: (view, { action, version }) => {
      if (action === 'see' && view.case) queries.setQueryData(lookKey(id), { from: version, to: view.case.version });
      if (view?.case) queries.setQueryData(referralKey(id), view as ReferralView);
      else void queries.invalidateQueries({ queryKey: referralKey(id) });
      void queries.invalidateQueries({ queryKey: ['cases', id] });
      void queries.invalidateQueries({ queryKey: ['worklists'] });
    },
  });
}
