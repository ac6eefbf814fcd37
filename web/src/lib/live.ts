import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/**
 * The one event stream of a page. The query keys it refreshes are the contract between features: everything about one case
 * starts with ['cases', id] (or ['referrals', id]), every list of cases offers a quiet bar instead of moving.
 */

export interface Present {
  name: string;
  institution: string;
}

export type LiveEvent =
  | { event: 'case'; id: string; type: string; kind: string }
  | { event: 'notices'; unread: number }
  | { event: 'presence'; case: string; people: Present[] }
  /** The line was down and is back: something may have been missed. */
  | { event: 'reconnected' };

export const unreadKey = ['notices', 'unread'] as const;
export const countsKey = ['worklists', 'counts'] as const;
export const presenceKey = (id: string) => ['cases', id, 'presence'] as const;

type Listener = (event: LiveEvent) => void;
const listeners = new Set<Listener>();

export function tell(event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

/** Hears live events while the component is shown. */
export function useLive(listener: Listener): void {
  const heard = useEffectEvent(listener);
  useEffect(() => {
    const it: Listener = (event) => heard(event);
    listeners.add(it);
    return () => {
      listeners.delete(it);
    };
  }, []);
}

/** What an event makes stale. Lists are left to their quiet bar; counts and the open case follow at once. */
export function refresh(queries: QueryClient, event: LiveEvent): void {
  switch (event.event) {
    case 'case':
      void queries.invalidateQueries({ queryKey: ['cases', event.id] });
      void queries.invalidateQueries({ queryKey: [`${event.kind}s`, event.id] });
      void queries.invalidateQueries({ queryKey: countsKey });
      return;
    case 'notices':
      queries.setQueryData(unreadKey, { unread: event.unread });
      return;
    case 'presence':
      queries.setQueryData(presenceKey(event.case), event.people);
      return;
    case 'reconnected':
      void queries.invalidateQueries({ predicate: (it) => it.queryKey[0] !== 'session' });
      return;
    default:
      event satisfies never;
  }
}

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;

/** Opens the stream and keeps it open: the browser reconnects a broken line, we reconnect a refused one, with patience. */
export function connect(onEvent: Listener, open = (url: string): EventSource => new EventSource(url)): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let wasOpen = false;

  function start() {
    source = open('/api/live');
    source.addEventListener('open', () => {
      wait = FIRST_WAIT;
      if (wasOpen) onEvent({ event: 'reconnected' });
      wasOpen = true;
    });
    source.addEventListener('error', () => {
      if (source?.readyState !== 2 /* CLOSED: the browser has given up */) return;
      timer = setTimeout(start, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
    for (const name of ['case', 'notices', 'presence'] as const) {
      source.addEventListener(name, (message) => {
        onEvent({ event: name, ...JSON.parse((message as MessageEvent<string>).data) } as LiveEvent);
      });
    }
  }

  start();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** Keeps the stream open while the shell is shown; another post is another stream. */
export function useLiveConnection(post: string): void {
  const queries = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server decides what we hear by the post of the session
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    return connect((event) => {
      refresh(queries, event);
      tell(event);
    });
  }, [queries, post]);
}

export interface QuietUpdates {
  /** How many cases changed since the list was drawn. */
  count: number;
  /** Draws the list anew. */
  apply: () => void;
}

/**
 * "3 条更新": changes are counted, and the list moves when the reader says so. With `free` (nobody is reading: the list is
 * empty, or the page is in the background) it is drawn at once.
 */
export function useQuietUpdates(
  queryKey: readonly unknown[],
  options: { kind?: string; free?: boolean } = {},
): QuietUpdates {
  const queries = useQueryClient();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const { kind, free } = options;

  const apply = useCallback(() => {
    setChanged(new Set());
    void queries.invalidateQueries({ queryKey });
  }, [queries, queryKey]);

  useLive((event) => {
    if (event.event !== 'case' || (kind && event.kind !== kind)) return;
    if (free || document.hidden) apply();
    else setChanged((before) => new Set(before).add(event.id));
  });

  return { count: changed.size, apply };
}
