import { useEffect, useEffectEvent } from 'react';
import type { Engine } from './engine/engine';
import type { Mark } from './engine/together';
import type { ViewerState } from './layout';
import type { PaneStore } from './pane-store';
import { rangeOf } from './presets';
import type { Pictures } from './study';

export type { Mark } from './engine/together';

/** What somebody looks at: enough for another viewer of the same study to show the same. */
export interface Looked {
  series: string;
  index: number;
  center: number;
  width: number;
  inverted: boolean;
  marks: readonly Mark[];
}

/** Looking at a study together: either one shows the others, or one is shown what another looks at. */
export interface ViewerShare {
  /** What the one who leads looks at; undefined while one leads oneself, or looks alone. */
  shown: Looked | undefined;
  /** Told whenever this reader looks at something else; absent while another leads. */
  onLook?: ((it: Looked) => void) | undefined;
  onPoint?: ((point: number[]) => void) | undefined;
  /** Hears where the one who leads points. */
  hearPoint: (listener: (point: readonly number[]) => void) => () => void;
}

interface Setup {
  share: ViewerShare | undefined;
  engine: Engine | undefined;
  store: PaneStore;
  state: ViewerState;
  pane: string;
  /** The pictures of the pane, once they are known. */
  ready: Pictures | undefined;
  show: (series: string) => void;
}

/** A pointer that stands still for so long is put away. */
const POINTER_STAYS = 3_000;

/** Keeps the pane in use and the others' together, in either direction. */
export function useShare({ share, engine, store, state, pane, ready, show }: Setup): void {
  const series = state.slots[state.active]?.series;
  const shown = share?.shown;
  const leads = share?.onLook !== undefined;
  const look = useEffectEvent(() => {
    const { index, center, width, inverted, drawn } = store.get(pane);
    if (!series || !drawn || !engine) return;
    share?.onLook?.({ series, index, center, width, inverted, marks: engine.together(pane)?.marks() ?? [] });
  });
  const point = useEffectEvent((it: number[]) => share?.onPoint?.(it));
  const wanted = useEffectEvent(() => share?.shown);

  // Outwards: where the reader goes, and what they measure.
  useEffect(() => {
    const here = engine?.together(pane);
    if (!leads || !ready || !here) return undefined;
    const moved = (event: PointerEvent) => point(here.pointAt(event.clientX, event.clientY));
    here.element.addEventListener('pointermove', moved);
    const unhear = [store.subscribe(() => look()), here.onMarks(() => look())];
    look();
    return () => {
      here.element.removeEventListener('pointermove', moved);
      for (const it of unhear) it();
    };
  }, [leads, engine, pane, store, ready]);

  // Inwards: the series first, and what is in it once it is there.
  const showSeries = useEffectEvent(show);
  useEffect(() => {
    if (shown && shown.series !== series) showSeries(shown.series);
  }, [shown, series]);
  useEffect(() => {
    const apply = () => {
      const it = wanted();
      const now = store.get(pane);
      if (!it || !engine || !now.drawn || it.series !== ready?.series) return;
      if (now.index !== it.index) engine.goTo(pane, it.index);
      const windowed = Math.abs(now.center - it.center) < 0.5 && Math.abs(now.width - it.width) < 0.5;
      if (!windowed && it.width > 0) engine.window(pane, rangeOf(it));
      if (now.inverted !== it.inverted) engine.invert(pane);
    };
    if (!shown) return undefined;
    apply();
    // Once it is drawn for the first time, what is wanted of it can be done.
    let drawn = store.get(pane).drawn;
    return store.subscribe(() => {
      const now = store.get(pane).drawn;
      if (now && !drawn) apply();
      drawn = now;
    });
  }, [shown, engine, pane, store, ready]);
  const marks = JSON.stringify(shown?.marks ?? []);
  const followed = shown !== undefined;
  useEffect(() => {
    if (followed && ready) engine?.together(pane)?.draw(JSON.parse(marks) as Mark[]);
  }, [followed, marks, engine, pane, ready]);

  const hear = share?.hearPoint;
  useEffect(() => {
    const here = engine?.together(pane);
    if (!hear || !followed || !ready || !here) return undefined;
    const mark = document.createElement('i');
    mark.dataset.pointer = 'true';
    mark.hidden = true;
    here.element.append(mark);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unhear = hear((at) => {
      const { x, y } = here.placeOf(at);
      mark.style.transform = `translate(${x}px, ${y}px)`;
      mark.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        mark.hidden = true;
      }, POINTER_STAYS);
    });
    return () => {
      clearTimeout(timer);
      unhear();
      mark.remove();
    };
  }, [hear, followed, engine, pane, ready]);
}
