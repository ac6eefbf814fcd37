import type { Quality } from './media-line';

interface Counted {
  lost: number;
  came: number;
}

/** What the browser knows of its lines, since the last look. */
export class QualityMeter {
  #before = new Map<string, Counted>();

  async measure(connections: readonly RTCPeerConnection[]): Promise<Quality> {
    const now = new Map<string, Counted>();
    let loss = 0;
    let kilobits: number | undefined;
    for (const [index, connection] of connections.entries()) {
      for (const it of (await connection.getStats()).values()) {
        if (it.type === 'remote-inbound-rtp' && typeof it.fractionLost === 'number') {
          loss = Math.max(loss, it.fractionLost);
        } else if (it.type === 'inbound-rtp') {
          const counted = { lost: it.packetsLost ?? 0, came: it.packetsReceived ?? 0 };
          now.set(`${index} ${it.id}`, counted);
          loss = Math.max(loss, this.#lossOf(`${index} ${it.id}`, counted));
        } else if (it.type === 'candidate-pair' && it.nominated && typeof it.availableOutgoingBitrate === 'number') {
          const here = it.availableOutgoingBitrate / 1000;
          kilobits = kilobits === undefined ? here : Math.min(kilobits, here);
        }
      }
    }
    this.#before = now;
    return { loss, kilobits };
  }

  #lossOf(id: string, now: Counted): number {
    const before = this.#before.get(id);
    if (!before) return 0;
    const lost = Math.max(0, now.lost - before.lost);
    const all = lost + Math.max(0, now.came - before.came);
    return all < FEWEST ? 0 : lost / all;
  }
}

/** Of fewer packets than this nothing can be said. */
const FEWEST = 20;
