import { useSyncExternalStore } from 'react';
import { emptyPane, type PaneState } from './engine/engine-state';

/** What each pane shows, told by the engine many times a second: only the pane it is about draws again. */
export class PaneStore {
  readonly #states = new Map<string, PaneState>();
  readonly #listeners = new Set<() => void>();

  get = (pane: string): PaneState => this.#states.get(pane) ?? emptyPane;

  patch(pane: string, patch: Partial<PaneState>): void {
    const before = this.get(pane);
    const changed = (Object.keys(patch) as (keyof PaneState)[]).some((it) => before[it] !== patch[it]);
    if (!changed) return;
    this.#states.set(pane, { ...before, ...patch });
    for (const it of this.#listeners) it();
  }

  reset(pane: string): void {
    this.#states.set(pane, emptyPane);
    for (const it of this.#listeners) it();
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

export function usePane(store: PaneStore, pane: string): PaneState {
  return useSyncExternalStore(store.subscribe, () => store.get(pane));
}
