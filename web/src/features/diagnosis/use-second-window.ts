import { useEffect, useState } from 'react';

export interface SecondWindow {
  open: boolean;
  /** Shows an address there; the next one comes into the same window. */
  openFor: (address: string) => void;
  bringBack: () => void;
}

const NAME = 'mailian-pictures';
const LOOK = 1_000;

/** The pictures on another screen: a window of one's own that stays where one has put it. */
export function useSecondWindow(): SecondWindow {
  const [other, setOther] = useState<Window | null>(null);
  useEffect(() => {
    if (!other) return undefined;
    const timer = setInterval(() => other.closed && setOther(null), LOOK);
    return () => clearInterval(timer);
  }, [other]);
  return {
    open: other !== null,
    openFor: (address) => setOther(globalThis.open(address, NAME, 'popup,width=1280,height=960')),
    bringBack: () => {
      other?.close();
      setOther(null);
    },
  };
}
