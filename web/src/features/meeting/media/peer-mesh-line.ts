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

/** A line that is not up after so long is offered anew. */
const PATIENCE = 5_000;
const LOOK = 1_000;
/** A line may flicker for so long before it is mended. */
const FLICKER = 2_000;

interface Word extends MediaWord {
  /** Of the sender and of the page it is meant for: what comes from or for a page that is gone is dropped. */
  tab: string;
  forTab: string;
  description?: RTCSessionDescriptionInit;
  candidate?: RTCIceCandidateInit;
  again?: boolean;
}

interface Peer {
  at: PeerAt;
  connection: RTCPeerConnection;
  /** Candidates that came before the description they belong to. */
  early: RTCIceCandidateInit[];
  offeredAt: number;
  /** Since when the line is not up. */
  downSince: number;
}

/**
 * Browser to browser. Of two, the one with the smaller id calls: it alone makes the lines and offers, at first and when a line has to
 * be mended, so that two offers never meet.
 */
export class PeerMeshLine implements MediaLine {
  readonly #setup: MediaSetup;
  readonly #peers = new Map<string, Peer>();
  readonly #meter = new QualityMeter();
  readonly #watch: ReturnType<typeof setInterval>;
  #tracks: Tracks = {};

  constructor(setup: MediaSetup) {
    this.#setup = setup;
    this.#watch = setInterval(() => this.#mend(), LOOK);
  }

  people(list: readonly PeerAt[]): void {
    const here = new Map(list.map((it) => [it.id, it]));
    for (const [id, peer] of this.#peers) {
      if (here.get(id)?.tab !== peer.at.tab) this.#drop(id);
    }
    for (const at of list) {
      const peer = this.#peers.get(at.id);
      if (!peer) this.#meet(at);
      else if (peer.at.audioOnly !== at.audioOnly) {
        peer.at = at;
        void this.#put(peer);
      }
    }
  }

  send(tracks: Tracks): void {
    this.#tracks = tracks;
    for (const peer of this.#peers.values()) void this.#put(peer);
  }

  heard(from: string | undefined, said: MediaWord): void {
    const word = said as Word;
    if (!from || word.forTab !== this.#setup.tab) return;
    let peer = this.#peers.get(from);
    if (peer && peer.at.tab !== word.tab) {
      // Of two pages of one person the newer one speaks: the list of people will say so too.
      if (!word.description || this.#calls(from)) return;
      this.#drop(from);
      peer = undefined;
    }
    peer ??= this.#meet({ id: from, tab: word.tab, audioOnly: false });
    void this.#take(peer, word).catch(() => undefined);
  }

  again(): void {
    for (const peer of this.#peers.values()) peer.offeredAt = 0;
  }

  quality(): Promise<Quality> {
    return this.#meter.measure([...this.#peers.values()].map((it) => it.connection));
  }

  close(): void {
    clearInterval(this.#watch);
    for (const id of [...this.#peers.keys()]) this.#drop(id);
  }

  #calls(id: string): boolean {
    return this.#setup.self < id;
  }

  #meet(at: PeerAt): Peer {
    const connection = new RTCPeerConnection({ iceServers: this.#setup.iceServers });
    const peer: Peer = { at, connection, early: [], offeredAt: Date.now(), downSince: Date.now() };
    this.#peers.set(at.id, peer);
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) this.#say(peer, { candidate: candidate.toJSON() });
    };
    connection.onconnectionstatechange = () => {
      if (connection.connectionState === 'connected') peer.downSince = 0;
      else peer.downSince ||= Date.now();
    };
    if (this.#calls(at.id)) {
      for (const kind of kinds) connection.addTransceiver(mediaOf(kind), { direction: 'sendrecv' });
      this.#show(peer);
      void this.#put(peer)
        .then(() => this.#offer(peer))
        .catch(() => undefined);
    }
    return peer;
  }

  async #offer(peer: Peer, mend = false): Promise<void> {
    peer.offeredAt = Date.now();
    await peer.connection.setLocalDescription(await peer.connection.createOffer({ iceRestart: mend }));
    this.#say(peer, { description: peer.connection.localDescription?.toJSON() as RTCSessionDescriptionInit });
  }

  async #take(peer: Peer, word: Word): Promise<void> {
    const { connection } = peer;
    if (word.again && this.#calls(peer.at.id)) {
      await this.#offer(peer, true);
    } else if (word.description) {
      if (word.description.type === 'answer' && connection.signalingState !== 'have-local-offer') return;
      await connection.setRemoteDescription(word.description);
      for (const it of peer.early.splice(0)) await connection.addIceCandidate(it).catch(() => undefined);
      if (word.description.type !== 'offer') return;
      for (const it of connection.getTransceivers()) it.direction = 'sendrecv';
      this.#show(peer);
      await this.#put(peer);
      await connection.setLocalDescription();
      this.#say(peer, { description: connection.localDescription?.toJSON() as RTCSessionDescriptionInit });
    } else if (word.candidate) {
      if (connection.remoteDescription) await connection.addIceCandidate(word.candidate).catch(() => undefined);
      else peer.early.push(word.candidate);
    }
  }

  /** Lines that do not come up, or went down, are offered anew; who does not call asks the other to. */
  #mend(): void {
    const now = Date.now();
    for (const peer of this.#peers.values()) {
      if (peer.downSince === 0) continue;
      const broke = ['disconnected', 'failed'].includes(peer.connection.connectionState);
      const due = broke ? now - peer.downSince > FLICKER : true;
      if (!due || now - peer.offeredAt < PATIENCE) continue;
      peer.offeredAt = now;
      if (this.#calls(peer.at.id)) void this.#offer(peer, true).catch(() => undefined);
      else this.#say(peer, { again: true });
    }
  }

  #show(peer: Peer): void {
    const receivers = peer.connection.getTransceivers().map((it) => it.receiver);
    this.#setup.ends.onStreams(peer.at.id, streamsOf(receivers));
  }

  #put(peer: Peer): Promise<void> {
    const senders = peer.connection.getTransceivers().map((it) => it.sender);
    const tracks = peer.at.audioOnly ? { audio: this.#tracks.audio } : this.#tracks;
    return put(senders, tracks, this.#setup.kilobits).catch(() => undefined);
  }

  #say(peer: Peer, word: Partial<Word>): void {
    this.#setup.ends.say(peer.at.id, { ...word, tab: this.#setup.tab, forTab: peer.at.tab });
  }

  #drop(id: string): void {
    const peer = this.#peers.get(id);
    if (!peer) return;
    this.#peers.delete(id);
    peer.connection.onconnectionstatechange = null;
    peer.connection.onicecandidate = null;
    peer.connection.close();
    this.#setup.ends.onStreams(id, undefined);
  }
}
