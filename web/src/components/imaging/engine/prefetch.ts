import { cache, Enums, imageLoader, imageLoadPoolManager } from '@cornerstonejs/core';
import type { Pictures } from '../study';

const { RequestType } = Enums;

/** From where one stands outwards, onwards before back: the next picture is the likeliest to be wanted. */
export function outwards(count: number, from: number): readonly number[] {
  const order: number[] = [];
  for (let away = 1; away < count; away++) {
    if (from + away < count) order.push(from + away);
    if (from - away >= 0) order.push(from - away);
  }
  return order;
}

/** Half of what there is, so that a second pane has its share. */
const SHARE = 0.5;

/** Fetches the rest of a series while the first picture is looked at. */
export class Prefetch {
  readonly #tag: string;
  readonly #onCount: (loaded: number) => void;
  #run = 0;

  constructor(tag: string, onCount: (loaded: number) => void) {
    this.#tag = tag;
    this.#onCount = onCount;
  }

  begin(pictures: Pictures, from: number): void {
    this.stop();
    const run = this.#run;
    const bytes = Math.max(1, pictures.rows * pictures.columns * 2);
    const room = Math.floor((cache.getMaxCacheSize() * SHARE) / bytes);
    const known = new Set(pictures.list.filter((it) => cache.isLoaded(it.imageId)).map((it) => it.imageId));
    const tell = (imageId: string) => {
      if (run !== this.#run) return;
      known.add(imageId);
      this.#onCount(known.size);
    };
    this.#onCount(known.size);
    const first = pictures.list[from];
    if (first) known.add(first.imageId);
    outwards(pictures.list.length, from)
      .slice(0, room)
      .forEach((index, distance) => {
        const imageId = pictures.list[index]?.imageId;
        if (!imageId || known.has(imageId)) return;
        imageLoadPoolManager.addRequest(
          () =>
            imageLoader.loadAndCacheImage(imageId, { priority: distance, requestType: RequestType.Prefetch }).then(
              () => tell(imageId),
              // The pane says so when somebody looks at this one.
              () => undefined,
            ),
          RequestType.Prefetch,
          { imageId, tag: this.#tag },
          distance,
        );
      });
  }

  stop(): void {
    this.#run++;
    imageLoadPoolManager.filterRequests((it) => (it.additionalDetails as { tag?: string }).tag !== this.#tag);
  }
}
