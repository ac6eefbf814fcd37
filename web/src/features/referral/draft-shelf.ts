import type { DraftContent } from './draft-content';

/** What could not be brought to the server yet. It stays in this browser until it has been, and for a week at most. */
export interface Shelved {
  patient: string | undefined;
  id: string | undefined;
  version: number | undefined;
  /** What the server had when this was written on. */
  base: DraftContent;
  content: DraftContent;
  at: number;
}

export interface DraftShelf {
  put(it: Shelved): void;
  take(id: string | undefined): Shelved | undefined;
  clear(id: string | undefined): void;
}

const WEEK = 7 * 86_400_000;

/** One shelf an account: a hospital PC has many readers. Works without storage too; then the words live as long as the page. */
export function browserShelf(account: string, storage: Storage | undefined = safely(() => localStorage)): DraftShelf {
  const key = (id: string | undefined) => `mailian.draft.${account}.${id ?? 'new'}`;
  return {
    put: (it) => safely(() => storage?.setItem(key(it.id), JSON.stringify(it))),
    clear: (id) => safely(() => storage?.removeItem(key(id))),
    take(id) {
      const it = safely(() => JSON.parse(storage?.getItem(key(id)) ?? 'null') as Shelved | null);
      if (!it?.content || Date.now() - it.at > WEEK) return undefined;
      return it;
    },
  };
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
