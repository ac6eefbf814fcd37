import { useSyncExternalStore } from 'react';

/**
 * The server's time. A hospital PC's clock is often minutes off, and a deadline must not be; so the difference is learned from
 * the Date header of every answer (which has whole seconds: smaller differences are left alone).
 */
let skew = 0;

export function learnServerTime(date: string | null, received = Date.now()): void {
  const server = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(server)) return;
  const difference = server + 500 - received;
  skew = Math.abs(difference) < 2_000 ? 0 : difference;
}

export function now(): number {
  return Date.now() + skew;
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const it of listeners) it();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/**
 * A text that depends on the time. The component renders again only when the text changes, so a page of fifty clocks costs
 * fifty string comparisons a second and nothing else.
 */
export function useTickingText(text: (at: number) => string): string {
  return useSyncExternalStore(subscribe, () => text(now()));
}
