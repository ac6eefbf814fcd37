import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Looked } from '@/components/imaging/use-share';
import type { TableItem } from '../api';
import type { AtRoom } from '../room/use-room-line';
import type { RoomNow } from '../words-of-room';

/** What everybody is to see: which item, and where in it. */
export interface SharedView {
  item: string;
  looked?: Looked;
  /** What is chosen of waves, by name. */
  waves?: Readonly<Record<string, unknown>>;
  /** Of a paper. */
  page?: number;
  /** How far it is scrolled, 0 to 1. */
  scroll?: { top: number; left: number };
}

/** More often than this nobody is told. */
const PAUSE = 80;

export interface SharedTable {
  /** What is shown to this reader now. */
  item: TableItem | undefined;
  view: SharedView | undefined;
  leads: boolean;
  /** Somebody else leads and is here. */
  led: boolean;
  alone: boolean;
  /** Opens an item: for everybody while one leads, else for oneself. */
  open: (item: string) => void;
  /** Shows everybody where one is now. */
  look: (part: Partial<SharedView>) => void;
  point: (point: number[]) => void;
  hearPoint: (listener: (point: readonly number[]) => void) => () => void;
  takeLead: () => void;
  layDown: () => void;
  follow: () => void;
  stepOut: () => void;
}

/** The table of the room: one leads, the others follow, and anybody may look alone. */
export function useSharedView(at: AtRoom, room: RoomNow, items: readonly TableItem[]): SharedTable {
  const { line } = at;
  const leads = room.lead === room.self;
  const led = !leads && room.people.some((it) => it.id === room.lead && it.place === 'ROOM');
  const told = at.view as SharedView | undefined;
  const [own, setOwn] = useState<SharedView>();
  const alone = own !== undefined && !leads;
  const view = alone ? own : told;

  // The last word in a burst is the one that counts.
  const last = useRef<SharedView>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useEffectEvent(() => {
    timer.current = undefined;
    if (last.current && leads) line.show({ ...last.current });
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const pointed = useRef(0);
  const acts = useMemo(() => {
    const show = (it: SharedView) => {
      last.current = it;
      timer.current ??= setTimeout(() => say(), PAUSE);
    };
    return {
      show,
      hearPoint: (listener: (point: readonly number[]) => void) =>
        line.hear((it) => it.type === 'point' && listener(it.at.point)),
      point: (point: number[]) => {
        const now = Date.now();
        if (now - pointed.current < PAUSE) return;
        pointed.current = now;
        line.say({ type: 'point', at: { point } });
      },
    };
  }, [line]);

  return {
    item: items.find((it) => it.id === view?.item),
    view,
    leads,
    led,
    alone,
    open: (item) => (leads ? acts.show({ item }) : setOwn({ item })),
    look: (part) => {
      if (!leads || !told) return;
      acts.show({ ...(last.current?.item === told.item ? last.current : told), ...part });
    },
    point: acts.point,
    hearPoint: acts.hearPoint,
    takeLead: () => {
      setOwn(undefined);
      line.say({ type: 'lead', on: true });
    },
    layDown: () => line.say({ type: 'lead', on: false }),
    follow: () => setOwn(undefined),
    stepOut: () => setOwn(view),
  };
}
