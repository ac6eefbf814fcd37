import { createContext, useContext } from 'react';
import type { MeetingView, TableItem } from './api';

/** How this reader comes into this meeting: with an account, or with a guest's link. */
export interface Way {
  meeting: MeetingView;
  /** The path of the socket. */
  socket: string;
  /** Asked when the door did not open: whether this reader is still welcome. */
  mayReturn: () => Promise<boolean>;
  /** Where the pictures of an item are read; undefined where this reader has no key to them. */
  root: (item: TableItem) => string | undefined;
  /** Says whether one agrees to be recorded. */
  consent: (agreed: boolean) => Promise<unknown>;
  /** Where the paper of an item is read. */
  paper: (item: TableItem) => string;
}

export const WayContext = createContext<Way | undefined>(undefined);

export function useWay(): Way {
  const way = useContext(WayContext);
  if (!way) throw new Error('useWay is asked outside a meeting');
  return way;
}
