import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type QuietUpdates, useLive } from '@/lib/live';

const REST = 12_000;
const MOMENT = 600;

/**
 * Whether somebody is in the middle of a sentence: typed a moment ago in the page and the field still has the focus. Spread
 * `handlers` on the element around everything that can be typed in.
 */
export function useTyping() {
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    setTyping(false);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    typing,
    stop,
    handlers: {
      onInput: (event: FormEvent) => {
        const { value } = event.target as HTMLInputElement;
        if (!value) return stop();
        setTyping(true);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setTyping(false), REST);
        return undefined;
      },
      onBlur: stop,
    },
  };
}

/**
 * The newest value, or the one that was shown when the hand came down: nothing moves under it. What has happened to the case
 * since is counted, and shown when the reader says so or lets go.
 */
export function useHeld<T>(id: string, value: T, hold: boolean): [shown: T, updates: QuietUpdates] {
  const [held, setHeld] = useState<{ value: T } | undefined>();
  const [count, setCount] = useState(0);
  /** The reader asked for the news: for a moment everything that comes in is shown. */
  const [free, setFree] = useState(false);
  const holding = hold && !free;
  if (holding && !held) setHeld({ value });
  if (!holding && held) setHeld(undefined);
  if (!hold && count > 0) setCount(0);
  useLive((event) => {
    if (holding && event.event === 'case' && event.id === id) setCount((before) => before + 1);
  });
  useEffect(() => {
    if (!free) return undefined;
    const timer = setTimeout(() => setFree(false), MOMENT);
    return () => clearTimeout(timer);
  }, [free]);
  const apply = () => {
    setFree(true);
    setCount(0);
  };
  return [holding && held ? held.value : value, { count, apply }];
}
