import type { MediaWord } from '../words-of-room';
import {
  kinds,
  type MediaLine,
  type MediaSetup,
  mediaOf,
  type PeerAt,
  put,
  type Quality,
  streamsOf,
  type Tracks,
} from './media-line';
import { QualityMeter } from './quality-meter';

interface Feed {
  feed: number;
  participant: string;
  tab: string;
}

type Word =
  | { kind: 'joined' }
  | { kind: 'published'; sdp: string }
  | { kind: 'feeds'; feeds: Feed[] }
  | { kind: 'offer'; feed: number; sdp: string }
  | { kind: 'lost' };

/** A seat that is not there after so long is asked for anew. */
const PATIENCE = 6_000;
const LOOK = 1_000;
const FLICKER = 2_000;

/** Over a relay of the house: one line out, and one in for everybody who is seen. */
export class RelayLine implements MediaLine {
  readonly #setup: MediaSetup;
  readonly #seen = new Map<number, { of: Feed; connection: RTCPeerConnection }>();
  readonly #meter = new QualityMeter();
  readonly #watch: ReturnType<typeof setInterval>;
  #own: RTCPeerConnection | undefined;
  #tracks: Tracks = {};
  #people: readonly PeerAt[] = [];
  #feeds: readonly Feed[] = [];
  #askedAt = 0;
  #downSince = 0;

  constructor(setup: MediaSetup) {
    this.#setup = setup;
    this.#join();
    this.#watch = setInterval(() => this.#mend(), LOOK);
  }

  people(list: readonly PeerAt[]): void {
    this.#people = list;
    this.#look();
  }

  send(tracks: Tracks): void {
    this.#tracks = tracks;
    if (this.#own) void this.#put(this.#own);
  }

  heard(from: string | undefined, said: MediaWord): void {
    // What still comes from another browser is of the time before there was a relay.
    if (from !== undefined) return;
    void this.#take(said as Word).catch(() => undefined);
  }

  again(): void {
    this.#join();
  }

  quality(): Promise<Quality> {
    const all = [this.#own, ...[...this.#seen.values()].map((it) => it.connection)];
    return this.#meter.measure(all.filter((it) => it !== undefined));
  }

  close(): void {
    clearInterval(this.#watch);
    this.#clear();
  }

  #join(): void {
    this.#clear();
    this.#askedAt = Date.now();
    this.#downSince = Date.now();
    this.#say({ kind: 'join' });
  }

  async #take(word: Word): Promise<void> {
    switch (word.kind) {
      case 'joined':
        await this.#publish();
        break;
      case 'published':
        await this.#own?.setRemoteDescription({ type: 'answer', sdp: word.sdp });
        break;
      case 'feeds':
        this.#feeds = word.feeds;
        this.#look();
        break;
      case 'offer':
        await this.#receive(word.feed, word.sdp);
        break;
      case 'lost':
        this.#askedAt = 0;
        this.#downSince ||= Date.now() - FLICKER;
        break;
    }
  }

  async #publish(): Promise<void> {
    const own = this.#connection(0);
    this.#own = own;
    own.onconnectionstatechange = () => {
      if (own.connectionState === 'connected') this.#downSince = 0;
      else this.#downSince ||= Date.now();
    };
    for (const kind of kinds) own.addTransceiver(mediaOf(kind), { direction: 'sendonly' });
    await this.#put(own);
    await own.setLocalDescription();
    this.#say({ kind: 'publish', sdp: own.localDescription?.sdp });
  }

  /** Sees those who are in the room, each on their newest page, and nobody else. */
  #look(): void {
    const wanted = new Map<number, Feed>();
    for (const person of this.#people) {
      const feed = this.#feeds.filter((it) => it.participant === person.id && it.tab === person.tab).at(-1);
      if (feed) wanted.set(feed.feed, feed);
    }
    for (const [feed, { of, connection }] of this.#seen) {
      if (wanted.has(feed)) continue;
      connection.close();
      this.#seen.delete(feed);
      const still = [...wanted.values()].some((it) => it.participant === of.participant);
      if (!still) this.#setup.ends.onStreams(of.participant, undefined);
    }
    for (const [feed, of] of wanted) {
      if (this.#seen.has(feed)) continue;
      this.#seen.set(feed, { of, connection: this.#connection(feed) });
      this.#say({ kind: 'subscribe', feed });
    }
  }

  async #receive(feed: number, sdp: string): Promise<void> {
    const seen = this.#seen.get(feed);
    if (!seen) return;
    const { connection, of } = seen;
    await connection.setRemoteDescription({ type: 'offer', sdp });
    const receivers = connection.getTransceivers().map((it) => it.receiver);
    this.#setup.ends.onStreams(of.participant, streamsOf(receivers));
    await connection.setLocalDescription();
    this.#say({ kind: 'answer', feed, sdp: connection.localDescription?.sdp });
  }

  #connection(feed: number): RTCPeerConnection {
    const made = new RTCPeerConnection({ iceServers: this.#setup.iceServers });
    made.onicecandidate = ({ candidate }) => {
      this.#say({ kind: 'candidate', feed, candidate: candidate?.toJSON() ?? { completed: true } });
    };
    return made;
  }

  #put(own: RTCPeerConnection): Promise<void> {
    const senders = own.getTransceivers().map((it) => it.sender);
    return put(senders, this.#tracks, this.#setup.kilobits).catch(() => undefined);
  }

  /** A seat that was lost, or a way to it that is down, is asked for anew. */
  #mend(): void {
    if (this.#downSince === 0) return;
    const now = Date.now();
    if (now - this.#downSince > FLICKER && now - this.#askedAt > PATIENCE) this.#join();
  }

  #clear(): void {
    this.#own?.close();
    this.#own = undefined;
    for (const { of, connection } of this.#seen.values()) {
      connection.close();
      this.#setup.ends.onStreams(of.participant, undefined);
    }
    this.#seen.clear();
    this.#feeds = [];
  }

  #say(word: MediaWord): void {
    this.#setup.ends.say(undefined, word);
  }
}
