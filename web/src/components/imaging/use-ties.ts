import { useEffect, useEffectEvent, useRef } from 'react';
import type { PaneStore } from './pane-store';
import { counterpart, offsetOf, type Pictures } from './study';

/**
 * Series scrolled together: where each pane stood when they were tied is remembered, and the distance between them is kept.
 * Answers with what to do when the pane in use has moved.
 */
export function useTies(
  tied: boolean,
  active: string,
  panes: readonly string[],
  store: PaneStore,
  shown: ReadonlyMap<string, Pictures>,
  goTo: (pane: string, index: number) => void,
): (index: number) => void {
  const stood = useRef<ReadonlyMap<string, number>>(new Map());
  const remember = useEffectEvent(() => {
    stood.current = new Map(panes.map((it) => [it, store.get(it).index]));
  });
  const tiedSeries = [...shown.values()].map((it) => it.series).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another series in a pane is another tie
  useEffect(() => {
    if (tied) remember();
  }, [tied, tiedSeries]);

  return (index) => {
    const from = shown.get(active);
    if (!tied || !from) return;
    for (const pane of panes) {
      const into = shown.get(pane);
      if (pane === active || !into || into.list.length === 0) continue;
      const offset = offsetOf(from, stood.current.get(active) ?? 0, into, stood.current.get(pane) ?? 0);
      const target = counterpart(from, index, into, offset);
      if (store.get(pane).index !== target) goTo(pane, target);
    }
  };
}
