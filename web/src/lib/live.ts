import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * The one event stream of a page. The query keys it refreshes are the contract between features: everything about one case
 * starts with ['cases', id] (or ['referrals', id]), every list of cases offers a quiet bar instead of moving.
 */

export type LiveEvent =
  | { event: 'case'; id: string; type: string; kind: string }
  | { event: 'notices'; unread: number }
  /** Somebody came to the page of a case, or left it. */
  | { event: 'presence'; id: string }
  /** The line was down for so long and is back: something may have been missed. */
  | { event: 'reconnected'; gap: number };

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
      void queries.invalidateQueries({ queryKey: ['notices', 'latest'] });
      return;
    case 'presence':
      void queries.invalidateQueries({ queryKey: presenceKey(event.id) });
      return;
    case 'reconnected':
      // The server ends every stream after a while, and the browser is back at once: no reason to draw the lists anew.
      if (event.gap > LONG_GAP) void queries.invalidateQueries({ predicate: (it) => it.queryKey[0] !== 'session' });
      else void queries.invalidateQueries({ queryKey: countsKey });
      return;
    default:
      event satisfies never;
  }
}

const LONG_GAP = 10_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;

/** What the server sends carries ids, never content. The kind of a case is the first word of what happened to it. */
function heardAs(name: 'case' | 'notices' | 'presence', data: Record<string, unknown>): LiveEvent {
  const id = String(data.id ?? '');
  switch (name) {
    case 'case': {
      const type = String(data.type ?? '');
      return { event: 'case', id, type, kind: type.split('.')[0] ?? '' };
    }
    case 'notices':
      return { event: 'notices', unread: Number(data.unread ?? 0) };
    case 'presence':
      return { event: 'presence', id };
  }
}

/** Opens the stream and keeps it open: the browser reconnects a broken line, we reconnect a refused one, with patience. */
export function connect(onEvent: Listener, open = (url: string): EventSource => new EventSource(url)): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let downSince = 0;

  function start() {
    source = open('/api/live');
    source.addEventListener('open', () => {
      wait = FIRST_WAIT;
      if (downSince > 0) onEvent({ event: 'reconnected', gap: Date.now() - downSince });
      downSince = 0;
    });
    source.addEventListener('error', () => {
      downSince ||= Date.now();
      if (source?.readyState !== 2 /* CLOSED: the browser has given up */) return;
      timer = setTimeout(start, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
    for (const name of ['case', 'notices', 'presence'] as const) {
      source.addEventListener(name, (message) => {
        onEvent(heardAs(name, JSON.parse((message as MessageEvent<string>).data)));
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

interface QuietOptions {
  kind?: string;
  /** Nobody is reading (the list is empty): it is drawn at once, as it is while the page is in the background. */
  free?: boolean;
  /** How many rows would change if the list were drawn now; without it every changed case counts. */
  count?: () => Promise<number>;
}

/** A burst of changes is looked at once. */
const PAUSE = 400;

/** "3 条更新": changes are counted, and the list moves when the reader says so. */
export function useQuietUpdates(queryKey: readonly unknown[], options: QuietOptions = {}): QuietUpdates {
  const queries = useQueryClient();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [counted, setCounted] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { kind, free, count } = options;

  const apply = useCallback(() => {
    clearTimeout(timer.current);
    setChanged(new Set());
    setCounted(0);
    void queries.invalidateQueries({ queryKey });
  }, [queries, queryKey]);

  useEffect(() => () => clearTimeout(timer.current), []);

  useLive((event) => {
    if (event.event !== 'case' || (kind && event.kind !== kind)) return;
    if (free || document.hidden) {
      apply();
    } else if (count) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void count().then(setCounted, () => undefined), PAUSE);
    } else {
      setChanged((before) => new Set(before).add(event.id));
    }
  });

  return { count: count ? counted : changed.size, apply };
}

/** How many rows of a list are new, gone or different: what its quiet bar says. */
export function differences<T extends { id: string }>(shown: readonly T[], now: readonly T[]): number {
  const before = new Map(shown.map((it) => [it.id, JSON.stringify(it)]));
  const after = new Map(now.map((it) => [it.id, JSON.stringify(it)]));
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id)).length;
}
