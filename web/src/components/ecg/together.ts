import { createContext, useContext, useState } from 'react';

/** Looking at waves together: what the one who leads has chosen, by name, and where to tell what one chooses oneself. */
export interface WavesTogether {
  /** Undefined while one leads oneself, or looks alone. */
  shown: Readonly<Record<string, unknown>> | undefined;
  /** Absent while another leads. */
  onLook?: ((part: Readonly<Record<string, unknown>>) => void) | undefined;
}

/** Absent where a reader is alone with the recording. */
export const WavesContext = createContext<WavesTogether | undefined>(undefined);

/**
 * A choice of the reader that follows whoever leads, and that the others follow where one leads oneself. What comes from elsewhere and
 * does not fit is left out.
 */
export function useTogether<T>(name: string, initial: T, fits: (it: unknown) => it is T): [T, (next: T) => void] {
  const together = useContext(WavesContext);
  const [own, setOwn] = useState(initial);
  const theirs = together?.shown?.[name];
  const set = (next: T) => {
    setOwn(() => next);
    together?.onLook?.({ [name]: next });
  };
  return [theirs !== undefined && fits(theirs) ? theirs : own, set];
}

/** A number of pages, seconds, leads or recordings: never below nothing. */
export const isPlace = (it: unknown): it is number => typeof it === 'number' && Number.isFinite(it) && it >= 0;
