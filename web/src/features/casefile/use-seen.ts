import { useEffect, useRef } from 'react';
import { api } from '@/lib/api';
import type { ReferralView } from '@/lib/referral';
import { useTakeAction } from './api/take-action';

/**
 * Opening a case is looking at it: said once a visit. For the receiver of something new it is also the first step of the answer,
 * taken without a click. True while that step is on its way: one's own look is no news to hold back.
 */
export function useSeen(id: string, view: ReferralView | null | undefined): boolean {
  const step = useTakeAction(id);
  const tried = useRef<number | undefined>(undefined);

  useEffect(() => {
    api.post('/api/cases/{id}/seen', undefined, { path: { id } }).catch(() => undefined);
  }, [id]);

  const due = view?.actions.some((it) => it.action === 'see' && it.allowed) ? view.case.version : undefined;
  const { mutate } = step;
  useEffect(() => {
    if (due === undefined || tried.current === due) return;
    tried.current = due;
    mutate({ action: 'see', version: due });
  }, [due, mutate]);
  return step.isPending || (step.isIdle && due !== undefined);
}
