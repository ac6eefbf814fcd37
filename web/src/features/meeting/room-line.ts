import { type SocketState, SteadySocket } from '@/lib/socket';
import {
  type EndingCode,
  endings,
  type Face,
  nobodysFace,
  type RoomEnding,
  type RoomNow,
  type Said,
  type TextLine,
  type Told,
  type ViewState,
} from './words-of-room';

/** A text that was written and is not yet known to have arrived. */
export interface Unsent {
  key: string;
  text: string;
}

export interface RoomView {
  line: SocketState;
  ended: RoomEnding | undefined;
  room: RoomNow | undefined;
  texts: readonly TextLine[];
  unsent: readonly Unsent[];
  view: ViewState | undefined;
  /** The last refusal, until something else is said. */
  refusal: string | undefined;
}

type Heard = (told: Told) => void;

/** One page in one meeting: the socket, what it told, and what must be said again after it broke. Knows no React. */
export class RoomLine {
  readonly tab = crypto.randomUUID();
  readonly #socket: SteadySocket;
  readonly #listeners = new Set<() => void>();
  readonly #heard = new Set<Heard>();
  #face: Face = nobodysFace;
  #view: RoomView = {
    line: 'connecting',
    ended: undefined,
    room: undefined,
    texts: [],
    unsent: [],
    view: undefined,
    refusal: undefined,
  };

  /** @param mayReturn asked when the door did not open: whether this reader is still welcome */
  constructor(path: string, mayReturn: () => Promise<boolean>) {
    this.#socket = new SteadySocket(path, {
      onOpen: () => {
        this.#socket.say({ type: 'hello', tab: this.tab, face: this.#face });
      },
      onMessage: (it) => this.#on(it as Told),
      onState: (line) => this.#patch({ line }),
      isFinal: (code) => code in endings || code === 1000,
      onFinal: (code) => this.#patch({ ended: code === 1000 ? 'left' : endings[code as EndingCode] }),
      onRefused: async () => {
        const may = await mayReturn();
        if (!may) this.#patch({ ended: 'gone' });
        return may;
      },
    });
  }

  open(face: Face): void {
    this.#face = face;
    this.#socket.open();
    globalThis.addEventListener('online', this.#retry);
  }

  close(): void {
    globalThis.removeEventListener('online', this.#retry);
    this.#socket.close();
  }

  readonly #retry = () => this.#socket.retry();

  readonly get = (): RoomView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hears what goes by and is not kept: media, pointers. */
  hear(listener: Heard): () => void {
    this.#heard.add(listener);
    return () => this.#heard.delete(listener);
  }

  say(it: Said): boolean {
    return this.#socket.say(it);
  }

  face(face: Face): void {
    this.#face = face;
    this.say({ type: 'face', face });
  }

  /** Kept until the server has it. */
  write(text: string): void {
    const it = { key: crypto.randomUUID(), text };
    this.#patch({ unsent: [...this.#view.unsent, it] });
    this.say({ type: 'text', ...it });
  }

  show(view: ViewState): void {
    this.#patch({ view });
    this.say({ type: 'show', view });
  }

  /** Goes, and does not finish. */
  leave(): void {
    if (!this.say({ type: 'leave' })) this.#patch({ ended: 'left' });
  }

  #on(told: Told): void {
    switch (told.type) {
      case 'room':
        this.#patch({ room: told });
        break;
      case 'welcome':
        this.#patch({ texts: told.texts, view: told.view });
        this.#arrived(told.texts);
        for (const it of this.#view.unsent) this.say({ type: 'text', ...it });
        break;
      case 'text':
        if (!this.#view.texts.some((it) => it.id === told.id)) this.#patch({ texts: [...this.#view.texts, told] });
        this.#arrived([told]);
        break;
      case 'show':
        this.#patch({ view: told.view });
        break;
      case 'refused':
        this.#patch({ refusal: told.code });
        break;
      default:
        break;
    }
    for (const it of this.#heard) it(told);
  }

  #arrived(texts: readonly TextLine[]): void {
    const keys = new Set(texts.map((it) => it.key));
    if (this.#view.unsent.some((it) => keys.has(it.key))) {
      this.#patch({ unsent: this.#view.unsent.filter((it) => !keys.has(it.key)) });
    }
  }

  #patch(patch: Partial<RoomView>): void {
    this.#view = { ...this.#view, ...patch };
    for (const it of this.#listeners) it();
  }
}
