import { useMemo } from 'react';
import { useLabels, useName } from '@/lib/language';
import { labels } from '../labels';
import type { Streams, Tracks } from '../media/media-line';
import type { PersonHere, RoomNow } from '../words-of-room';
import { ScreenTile, Tile } from './tile';
import styles from './tiles.module.css';

interface Props {
  room: RoomNow;
  people: readonly PersonHere[];
  streams: ReadonlyMap<string, Streams>;
  own: Tracks;
  /** Small, beside what everybody looks at. */
  strip?: boolean;
}

/** Everybody in the room, oneself last; a shared screen stands before the faces. */
export function Tiles({ room, people, streams, own, strip = false }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const hands = handsIn(people);
  const mine = useMemo(() => new MediaStream([own.camera].filter((it) => it !== undefined)), [own.camera]);
  const sharer = people.find((it) => it.face.screen);
  const screen = useMemo(
    () =>
      sharer?.id === room.self ? own.screen && new MediaStream([own.screen]) : streams.get(sharer?.id ?? '')?.screen,
    [sharer?.id, room.self, own.screen, streams],
  );
  const others = people.filter((it) => it.id !== room.self);
  const self = people.find((it) => it.id === room.self);
  return (
    <div className={styles.stage} data-strip={strip} data-screen={sharer !== undefined}>
      {sharer && screen && <ScreenTile stream={screen} label={t('screenOf', { name: name(sharer) })} />}
      <ul className={styles.tiles} data-count={people.length}>
        {others.map((it) => (
          <Tile
            key={it.id}
            of={it}
            stream={streams.get(it.id)?.face}
            hand={hands.indexOf(it.id) + 1}
            speaks={room.floor === it.id}
          />
        ))}
        {self && <Tile of={self} stream={mine} own hand={hands.indexOf(self.id) + 1} speaks={room.floor === self.id} />}
      </ul>
    </div>
  );
}

/** Whose hands are up, in the order they went up. */
export const handsIn = (people: readonly PersonHere[]): string[] =>
  people
    .filter((it) => it.handAt)
    .sort((one, other) => Date.parse(one.handAt ?? '') - Date.parse(other.handAt ?? ''))
    .map((it) => it.id);
