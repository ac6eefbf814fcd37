import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { RoomLine } from '../room-line';
import type { Carrier, MediaWord, PersonHere, RoomNow } from '../words-of-room';
import { type Health, judge, type WeakRule, wellAtFirst } from './line-health';
import type { MediaLine, MediaSetup, Streams, Tracks } from './media-line';
import { PeerMeshLine } from './peer-mesh-line';
import { RelayLine } from './relay-line';

const LOOK = 2_000;

interface Setup {
  line: RoomLine;
  room: RoomNow | undefined;
  tracks: Tracks;
  kilobits: number;
  weak: WeakRule;
}

const makers: Record<Carrier, (setup: MediaSetup) => MediaLine> = {
  MESH: (setup) => new PeerMeshLine(setup),
  RELAY: (setup) => new RelayLine(setup),
};

/** The pictures and voices of a room: what comes from whom, and how well the line is. */
export function useMedia({ line, room, tracks, kilobits, weak }: Setup) {
  const [streams, setStreams] = useState<ReadonlyMap<string, Streams>>(new Map());
  const [iceServers, setIceServers] = useState<RTCIceServer[]>();
  const [health, setHealth] = useState<Health>(wellAtFirst);
  const [media, setMedia] = useState<MediaLine>();
  const me = room?.people.find((it) => it.id === room.self);
  const inRoom = me?.place === 'ROOM';
  const self = room?.self;
  const carrier = room?.media;

  // What comes while the line is being made waits for it.
  const early = useRef<{ from: string | undefined; word: MediaWord }[]>([]);
  const onHeard = useEffectEvent((from: string | undefined, word: MediaWord) => {
    if (media) media.heard(from, word);
    else early.current.push({ from, word });
  });
  const onWelcome = useEffectEvent((servers: RTCIceServer[]) => {
    if (!iceServers) setIceServers(servers);
    else media?.again();
  });
  useEffect(
    () =>
      line.hear((told) => {
        if (told.type === 'media') onHeard(told.from, told.word);
        if (told.type === 'welcome') onWelcome(told.iceServers);
      }),
    [line],
  );

  useEffect(() => {
    if (!inRoom || !self || !carrier || !iceServers) return undefined;
    const made = makers[carrier]({
      self,
      tab: line.tab,
      iceServers,
      kilobits,
      ends: {
        say: (to, word) => line.say({ type: 'media', ...(to ? { to } : {}), word }),
        onStreams: (from, its) =>
          setStreams((before) => {
            const next = new Map(before);
            if (its) next.set(from, its);
            else next.delete(from);
            return next;
          }),
      },
    });
    setMedia(made);
    return () => {
      made.close();
      setMedia(undefined);
      setStreams(new Map());
    };
  }, [line, inRoom, self, carrier, iceServers, kilobits]);

  const others = useMemo(() => peersOf(room), [room]);
  useEffect(() => media?.send(tracks), [media, tracks]);
  useEffect(() => media?.people(others), [media, others]);
  useEffect(() => {
    if (media) for (const it of early.current.splice(0)) media.heard(it.from, it.word);
  }, [media]);

  useEffect(() => {
    if (!media) return undefined;
    const timer = setInterval(() => {
      void media.quality().then((it) => setHealth((before) => judge(before, it, weak)));
    }, LOOK);
    return () => clearInterval(timer);
  }, [media, weak]);

  /** The reader wants moving pictures again. */
  const recover = () => setHealth(wellAtFirst);
  return { streams, health, recover };
}

const peersOf = (room: RoomNow | undefined) =>
  (room?.people ?? [])
    .filter((it: PersonHere) => it.place === 'ROOM' && it.id !== room?.self)
    .map((it) => ({ id: it.id, tab: it.tab, audioOnly: it.face.audioOnly }));
