import type { ReportContent } from '@/lib/diagnosis';
import { asProblem, type Problem } from '@/lib/problem';

export type Keeping =
  | { kind: 'idle' | 'waiting' | 'saving' | 'offline' }
  | { kind: 'saved'; at: number }
  | { kind: 'refused'; problem: Problem };

export interface ReportState {
  content: ReportContent;
  keeping: Keeping;
  /** When what was put back had been written. */
  restored: number | undefined;
}

/** Where words wait that the server does not have yet: this browser. */
export interface Shelf {
  take: () => { content: ReportContent; at: number } | undefined;
  put: (content: ReportContent) => void;
  clear: () => void;
}

const REST = 900;
const AGAIN = 4_000;

/**
 * Keeps a report without being asked: every change goes to this browser at once and to the server after a short rest, one write at
 * a time. A line that is down and a page that was closed lose no word.
 */
export class ReportKeeper {
  readonly #save: (content: ReportContent) => Promise<unknown>;
  readonly #shelf: Shelf;
  readonly #listeners = new Set<() => void>();
  #state: ReportState;
  #kept: string;
  #turn: Promise<boolean> = Promise.resolve(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(save: (content: ReportContent) => Promise<unknown>, shelf: Shelf, start: ReportContent) {
    this.#save = save;
    this.#shelf = shelf;
    this.#kept = JSON.stringify(start);
    const found = shelf.take();
    const lost = found && JSON.stringify(found.content) !== this.#kept ? found : undefined;
    this.#state = { content: lost?.content ?? start, keeping: { kind: 'idle' }, restored: lost?.at };
    if (lost) this.#later(REST);
    else shelf.clear();
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  snapshot = () => this.#state;

  #set(change: Partial<ReportState>) {
    this.#state = { ...this.#state, ...change };
    for (const it of this.#listeners) it();
  }

  change(patch: Partial<ReportContent>): void {
    const content = { ...this.#state.content, ...patch };
    this.#shelf.put(content);
    const { kind } = this.#state.keeping;
    this.#set({ content, ...(kind === 'offline' ? {} : { keeping: { kind: 'waiting' } }) });
    this.#later(kind === 'offline' ? AGAIN : REST);
  }

  #later(wait: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** Brings what is written to the server. True when the server has all of it. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    const next = this.#turn.then(() => this.#write());
    this.#turn = next;
    return next;
  }

  async #write(): Promise<boolean> {
    const { content } = this.#state;
    const text = JSON.stringify(content);
    if (text === this.#kept) {
      this.#shelf.clear();
      if (this.#state.keeping.kind !== 'saved') this.#set({ keeping: { kind: 'idle' } });
      return true;
    }
    this.#set({ keeping: { kind: 'saving' } });
    try {
      await this.#save(content);
      this.#kept = text;
    } catch (error) {
      return this.#failed(asProblem(error));
    }
    if (JSON.stringify(this.#state.content) !== text) {
      this.#set({ keeping: { kind: 'waiting' } });
      return this.#write();
    }
    this.#shelf.clear();
    this.#set({ keeping: { kind: 'saved', at: Date.now() }, restored: undefined });
    return true;
  }

  #failed(problem: Problem): boolean {
    const down = problem.status === 0 || (problem.status >= 502 && problem.status <= 504);
    this.#set({ keeping: down ? { kind: 'offline' } : { kind: 'refused', problem } });
    if (down) this.#later(AGAIN);
    return false;
  }

  /** The page is left: nothing waits for a rest any more. */
  close(): void {
    clearTimeout(this.#timer);
    if (this.#state.keeping.kind === 'waiting') void this.flush();
  }
}

/** The shelf of one case in this browser; a browser without storage keeps as long as the page lives. */
export function shelfOf(id: string): Shelf {
  const key = `mailian.report.${id}`;
  const quietly = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    take: () => quietly(() => JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined),
    put: (content) => void quietly(() => localStorage.setItem(key, JSON.stringify({ content, at: Date.now() }))),
    clear: () => void quietly(() => localStorage.removeItem(key)),
  };
}
