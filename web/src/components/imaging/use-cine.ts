import { useEffect, useEffectEvent } from 'react';

/** Turns the pages of a film at its own rate while it plays. */
export function useCine(playing: boolean, rate: number | undefined, next: () => void): void {
  const turn = useEffectEvent(next);
  useEffect(() => {
    if (!playing || !rate) return undefined;
    const timer = setInterval(() => turn(), 1000 / rate);
    return () => clearInterval(timer);
  }, [playing, rate]);
}
