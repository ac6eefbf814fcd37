/**
 * A WebSocket that stays open as long as it is wanted: it comes back by itself, soon at first, and notices by pings when the other
 * end has gone without a word.
 */

export type SocketState = 'connecting' | 'open' | 'lost';

export interface SocketEnds {
  onOpen: () => void;
  onMessage: (message: unknown) => void;
  onState: (state: SocketState) => void;
  /** A code with which one does not come back; the socket stays closed. */
  isFinal: (code: number) => boolean;
  onFinal: (code: number) => void;
  /** It was refused before it was open; answers whether to go on trying. */
  onRefused: () => Promise<boolean>;
}

const FIRST_WAIT = 300;
const LONGEST_WAIT = 2_000;
const PING = 3_000;
const SILENCE = 9_000;

export class SteadySocket {
  readonly #path: string;
  readonly #ends: SocketEnds;
  #socket: WebSocket | undefined;
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #heardAt = 0;
  #closed = false;

  constructor(path: string, ends: SocketEnds) {
    this.#path = path;
    this.#ends = ends;
  }

  open(): void {
    this.#ends.onState('connecting');
    const socket = new WebSocket(`${globalThis.location.origin.replace(/^http/, 'ws')}${this.#path}`);
    this.#socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.#wait = FIRST_WAIT;
      this.#heardAt = Date.now();
      this.#pulse = setInterval(() => this.#ping(), PING);
      this.#ends.onState('open');
      this.#ends.onOpen();
    };
    socket.onmessage = ({ data }) => {
      this.#heardAt = Date.now();
      this.#ends.onMessage(JSON.parse(String(data)));
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      clearInterval(this.#pulse);
      this.#socket = undefined;
      if (this.#closed) return;
      this.#ends.onState('lost');
      if (opened && this.#ends.isFinal(code)) this.#ends.onFinal(code);
      else void this.#again(opened);
    };
  }

  /** False when the line is down: what must not be lost is said again once it is open. */
  say(message: object): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Tries at once, as when the network says that it is back. */
  retry(): void {
    if (this.#closed || this.#socket) return;
    clearTimeout(this.#timer);
    this.open();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#pulse);
    this.#socket?.close(1000);
    this.#socket = undefined;
  }

  async #again(opened: boolean): Promise<void> {
    if (!opened && !(await this.#ends.onRefused())) return;
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.open(), this.#wait);
    this.#wait = Math.min(this.#wait * 1.6, LONGEST_WAIT);
  }

  #ping(): void {
    if (Date.now() - this.#heardAt > SILENCE) {
      // A socket whose other end is gone takes minutes to close by itself.
      const dead = this.#socket;
      this.#socket = undefined;
      clearInterval(this.#pulse);
      dead?.close();
      this.#ends.onState('lost');
      void this.#again(true);
      return;
    }
    this.say({ type: 'ping' });
  }
}
