import type { MediaWord } from '../words-of-room';

/** What one sends: what is absent is not sent. */
export interface Tracks {
  audio?: MediaStreamTrack | undefined;
  camera?: MediaStreamTrack | undefined;
  screen?: MediaStreamTrack | undefined;
}

/** What came from somebody. The streams stay the same while the line does. */
export interface Streams {
  /** Voice and camera. */
  face: MediaStream;
  screen: MediaStream;
}

/** Somebody one has a line to. */
export interface PeerAt {
  id: string;
  /** Which of their pages: another one is another line. */
  tab: string;
  /** Moving pictures are not sent to them: their line does not carry them. */
  audioOnly: boolean;
}

/** How well the line is doing, as far as the browser can tell. */
export interface Quality {
  /** Share of packets that were lost since the last look, the worse direction. */
  loss: number;
  /** What can be sent, in kilobits a second; undefined while nobody knows. */
  kilobits: number | undefined;
}

export interface MediaEnds {
  /** To another participant, or to the relay. */
  say: (to: string | undefined, word: MediaWord) => void;
  onStreams: (participant: string, streams: Streams | undefined) => void;
}

/** How pictures and voices travel, whatever carries them. */
export interface MediaLine {
  /** Who is in the room now, without oneself. */
  people(list: readonly PeerAt[]): void;
  send(tracks: Tracks): void;
  heard(from: string | undefined, word: MediaWord): void;
  /** The socket was away and is back: what was said meanwhile is lost. */
  again(): void;
  quality(): Promise<Quality>;
  close(): void;
}

export interface MediaSetup {
  self: string;
  tab: string;
  iceServers: RTCIceServer[];
  /** The most one picture may take, in kilobits a second. */
  kilobits: number;
  ends: MediaEnds;
}

/** The lines of a connection, in the order in which they are always made. */
export const kinds = ['audio', 'camera', 'screen'] as const;
export type Kind = (typeof kinds)[number];

export const mediaOf = (kind: Kind): 'audio' | 'video' => (kind === 'audio' ? 'audio' : 'video');

/** Streams that take in whatever the receivers of a connection bring. */
export function streamsOf(receivers: readonly RTCRtpReceiver[]): Streams {
  const [audio, camera, screen] = receivers.map((it) => it.track);
  return {
    face: new MediaStream([audio, camera].filter((it) => it !== undefined)),
    screen: new MediaStream(screen ? [screen] : []),
  };
}

/** Puts the tracks on the senders of a connection, and holds pictures to what a line may take. */
export async function put(senders: readonly RTCRtpSender[], tracks: Tracks, kilobits: number): Promise<void> {
  await Promise.all(
    kinds.map(async (kind, index) => {
      const sender = senders[index];
      if (!sender) return;
      const track = tracks[kind] ?? null;
      if (sender.track !== track) await sender.replaceTrack(track);
      if (kind === 'audio' || !track) return;
      const parameters = sender.getParameters();
      const [first] = parameters.encodings;
      if (!first || first.maxBitrate === kilobits * 1000) return;
      first.maxBitrate = kilobits * 1000;
      await sender.setParameters(parameters).catch(() => undefined);
    }),
  );
}
