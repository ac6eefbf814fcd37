import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { sessionKey, useSession } from '@/lib/session';
import { draftServer } from './api/draft-server';
import { DraftKeeper } from './draft-keeper';
import { browserShelf } from './draft-shelf';
import type { DraftStart, DraftState } from './draft-state';

/** A draft that keeps itself. It hears when the line is back and lets go when the page is left. */
export function useDraft(start: DraftStart): [DraftState, DraftKeeper] {
  const { account } = useSession();
  const queries = useQueryClient();
  const [keeper] = useState(() => new DraftKeeper(draftServer, browserShelf(account), start));
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  useEffect(() => {
    const wake = () => keeper.wake();
    const hide = () => document.hidden && keeper.state.save.kind === 'waiting' && void keeper.flush();
    globalThis.addEventListener('online', wake);
    document.addEventListener('visibilitychange', hide);
    return () => {
      globalThis.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', hide);
      keeper.close();
    };
  }, [keeper]);

  // The session ended while somebody was writing: the words are on the shelf, and the page asks to sign in again.
  const ended = state.save.kind === 'refused' && state.save.problem.status === 401;
  useEffect(() => {
    if (ended) queries.setQueryData(sessionKey, null);
  }, [ended, queries]);

  return [state, keeper];
}
