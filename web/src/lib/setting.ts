import { useSyncExternalStore } from 'react';

export interface Setting<T extends string> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** A small choice kept in this browser (language, theme, density). Works without storage too: private windows throw. */
export function createSetting<T extends string>(key: string, fallback: T, allowed: readonly T[]): Setting<T> {
  const listeners = new Set<() => void>();
  let value = read();

  function read(): T {
    try {
      const stored = localStorage.getItem(key);
      return allowed.find((it) => it === stored) ?? fallback;
    } catch {
      return fallback;
    }
  }

  return {
    get: () => value,
    set(next) {
      value = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // The choice then lives as long as the page.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useSetting<T extends string>(setting: Setting<T>): T {
  return useSyncExternalStore(setting.subscribe, setting.get);
}
