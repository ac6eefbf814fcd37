import { now } from '@/lib/now';
import { asProblem, Problem } from '@/lib/problem';
import type { ReferralView, Signature } from '@/lib/referral';
import {
  type DraftContent,
  type DraftField,
  emptyDraft,
  fromWire,
  isWhole,
  merge,
  same,
  toWire,
} from './draft-content';
import type { DraftShelf } from './draft-shelf';
import type { DraftServer, DraftStart, DraftState, SaveState } from './draft-state';

const REST = 900;
const AGAIN = [3_000, 10_000, 30_000];

/**
 * Keeps a draft without being asked: every change goes to this browser at once and to the server after a short rest, one write at
 * a time, each on the version before. A line that is down, a session that ended, a page that was closed and a colleague who wrote
 * at the same time lose no word.
 */
export class DraftKeeper {
  readonly #server: DraftServer;
  readonly #shelf: DraftShelf;
  readonly #listeners = new Set<() => void>();
  #state: DraftState;
  /** What the server has. */
  #base: DraftContent;
  #version: number | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(server: DraftServer, shelf: DraftShelf, start: DraftStart = {}) {
    this.#server = server;
    this.#shelf = shelf;
    const { view } = start;
    this.#base = view ? fromWire(view.content) : emptyDraft;
    this.#version = view?.case.version;
    this.#state = {
      patient: view?.case.patient.id ?? start.patient,
      content: view ? this.#base : { ...emptyDraft, ...start.content },
      id: view?.case.id,
      view,
      save: { kind: 'idle' },
      conflicts: [],
      restored: undefined,
    };
    this.#putBack();
  }

  /** What an earlier visit could not bring to the server. */
  #putBack() {
    const kept = this.#shelf.take(this.#state.id);
    if (!kept || (this.#state.patient && kept.patient && kept.patient !== this.#state.patient)) return;
    const { content, conflicts } = merge(kept.base, kept.content, this.#base);
    if (same(content, this.#base)) {
      this.#shelf.clear(this.#state.id);
      return;
    }
    const patient = this.#state.patient ?? kept.patient;
    this.#state = { ...this.#state, content, conflicts, patient, restored: kept.at, save: { kind: 'waiting' } };
    this.#later(REST);
  }

  get state(): DraftState {
    return this.#state;
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  snapshot = () => this.#state;

  #set(change: Partial<DraftState>) {
    this.#state = { ...this.#state, ...change };
    for (const it of this.#listeners) it();
  }

  choosePatient(patient: string | undefined) {
    if (this.#state.id) return;
    const save: SaveState = this.#state.save.kind === 'taken' ? { kind: 'idle' } : this.#state.save;
    this.#set({ patient, save });
    if (!same(this.#state.content, this.#base)) this.#changed();
  }

  change(patch: Partial<DraftContent>) {
    const content = { ...this.#state.content, ...patch };
    if (same(content, this.#state.content)) return;
    this.#set({ content });
    this.#changed();
  }

  /** Takes what was written elsewhere into a field, or leaves what is here. */
  settle(field: DraftField, take: boolean) {
    const found = this.#state.conflicts.find((it) => it.field === field);
    if (!found) return;
    this.#set({ conflicts: this.#state.conflicts.filter((it) => it !== found) });
    if (take) this.change({ [field]: found.theirs });
  }

  #changed() {
    this.#keepHere();
    const { kind } = this.#state.save;
    if (kind === 'gone' || kind === 'taken') return;
    if (kind !== 'offline') this.#set({ save: { kind: 'waiting' } });
    this.#later(kind === 'offline' ? AGAIN[0] : REST);
  }

  #keepHere() {
    const { patient, content, id } = this.#state;
    this.#shelf.put({ patient, id, version: this.#version, base: this.#base, content, at: Date.now() });
  }

  #later(wait = REST) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  /** Brings what is written to the server. True when the server has all of it. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#save());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work, work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** @param evenEmpty a file or a signature needs the draft before the first word */
  async #save(attempts = 3, evenEmpty = false): Promise<boolean> {
    const { patient, content, id, save } = this.#state;
    if (save.kind === 'gone' || save.kind === 'taken') return false;
    if (!patient) return false;
    if (id && same(toWire(content), toWire(this.#base))) {
      this.#settled(content);
      return true;
    }
    if (!id && !evenEmpty && same(content, emptyDraft)) return false;
    this.#set({ save: { kind: 'saving' } });
    try {
      const wire = toWire(content);
      const view = id ? await this.#server.save(id, this.#version ?? 0, wire) : await this.#server.open(patient, wire);
      if (!id) this.#shelf.clear(undefined);
      this.#adopt(view, content);
      return same(toWire(this.#state.content), wire);
    } catch (error) {
      return this.#failed(asProblem(error), attempts);
    }
  }

  #adopt(view: ReferralView, sent: DraftContent) {
    this.#failures = 0;
    this.#version = view.case.version;
    this.#base = sent;
    this.#set({ id: view.case.id, view });
    if (same(this.#state.content, sent)) {
      this.#settled(sent);
    } else {
      this.#keepHere();
      this.#set({ save: { kind: 'waiting' } });
      this.#later();
    }
  }

  #settled(content: DraftContent) {
    // A text longer than the slip can hold is with the server only in part; the whole of it stays here.
    if (isWhole(content)) this.#shelf.clear(this.#state.id);
    else this.#keepHere();
    this.#set({ save: { kind: 'saved', at: now() }, restored: undefined });
  }

  async #failed(problem: Problem, attempts: number): Promise<boolean> {
    this.#keepHere();
    if (isStale(problem) && attempts > 0 && this.#state.id) {
      const merged = await this.#readAgain(this.#state.id);
      return merged && this.#save(attempts - 1);
    }
    if (problem.is('referral/already-open')) {
      const { facts } = problem;
      this.#set({ save: { kind: 'taken', id: String(facts.case ?? ''), number: String(facts.number ?? '') } });
    } else if (problem.is('referral/not-draft') && this.#state.id) {
      this.#set({ save: { kind: 'gone', id: this.#state.id } });
    } else if (isLineDown(problem)) {
      this.#set({ save: { kind: 'offline' } });
      this.#later(AGAIN[Math.min(this.#failures++, AGAIN.length - 1)]);
    } else {
      this.#set({ save: { kind: 'refused', problem } });
    }
    return false;
  }

  /** Somebody else wrote: what both did is put together. */
  async #readAgain(id: string): Promise<boolean> {
    try {
      const view = await this.#server.read(id);
      if (view.case.state !== 'DRAFT') {
        this.#set({ view, save: { kind: 'gone', id } });
        return false;
      }
      const theirs = fromWire(view.content);
      const { content, conflicts } = merge(this.#base, this.#state.content, theirs);
      this.#base = theirs;
      this.#version = view.case.version;
      const settled = new Set(conflicts.map((it) => it.field));
      const before = this.#state.conflicts.filter((it) => !settled.has(it.field));
      this.#set({ view, content, conflicts: [...before, ...conflicts] });
      this.#keepHere();
      return true;
    } catch (error) {
      return this.#failed(asProblem(error), 0);
    }
  }

  /** The line may be back. */
  wake() {
    if (this.#state.save.kind === 'offline') void this.flush();
  }

  /** The draft's id; opens it when nothing was written yet (a file can come first). */
  async ensure(): Promise<string> {
    if (this.#state.id) return this.#state.id;
    clearTimeout(this.#timer);
    await this.#inTurn(() => (this.#state.id ? Promise.resolve(true) : this.#save(3, true)));
    return this.#state.id ?? this.#refuse();
  }

  /** Records the signature, once: recording and sending may be pressed in one breath. */
  sign(signature: Signature): Promise<ReferralView> {
    return this.#onVersion((id, version) => {
      const { view } = this.#state;
      const settled = view?.consent?.agreed || (view?.consent?.deferred && signature.decision === 'DEFERRED');
      return view && settled ? Promise.resolve(view) : this.#server.consent(id, version, signature);
    });
  }

  /** Sends the draft. What is written goes first. */
  async submit(): Promise<ReferralView> {
    const view = await this.#onVersion((id, version) => this.#server.submit(id, version));
    this.#shelf.clear(view.case.id);
    return view;
  }

  async #onVersion(write: (id: string, version: number) => Promise<ReferralView>): Promise<ReferralView> {
    const id = await this.ensure();
    if (!(await this.flush())) this.#refuse();
    return this.#inTurn(async () => {
      for (let attempts = 3; ; attempts--) {
        try {
          const view = await write(id, this.#version ?? 0);
          this.#version = view.case.version;
          this.#set({ view });
          return view;
        } catch (error) {
          if (!isStale(asProblem(error)) || attempts === 0) throw error;
          if (!(await this.#readAgain(id)) || !(await this.#save())) this.#refuse();
        }
      }
    });
  }

  #refuse(): never {
    const { save } = this.#state;
    throw save.kind === 'refused' ? save.problem : new Problem(0, { code: 'client/offline' });
  }

  /** The page is left: nothing waits for a rest any more. */
  close() {
    if (this.#state.save.kind === 'waiting') void this.flush();
    else clearTimeout(this.#timer);
  }

  /** Throws the draft away on purpose, here and on the server. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    const { id } = this.#state;
    if (id) await this.#onVersion((it, version) => this.#server.discard(it, version));
    this.forget();
  }

  /** Nothing of this page is kept. */
  forget() {
    clearTimeout(this.#timer);
    this.#shelf.clear(this.#state.id);
    const { id, view } = this.#state;
    this.#set({ content: id ? this.#base : emptyDraft, view, restored: undefined, save: { kind: 'idle' } });
  }
}

const isStale = (problem: Problem) => problem.status === 412 || problem.is('casework/stale');
const isLineDown = ({ status }: Problem) => status === 0 || status === 502 || status === 503 || status === 504;
