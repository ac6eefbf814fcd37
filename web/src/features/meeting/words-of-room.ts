/** What is said on the socket of a meeting; the server's side of it is described in docs/meeting.md. */

export type Place = 'LOBBY' | 'ROOM';
export type Role = 'HOST' | 'EXPERT' | 'ASKER' | 'GUEST';
export type Carrier = 'MESH' | 'RELAY';

/** How somebody is here, as their own browser says. */
export interface Face {
  microphone: boolean;
  camera: boolean;
  screen: boolean;
  weak: boolean;
  audioOnly: boolean;
}

export interface PersonHere {
  id: string;
  name: string;
  nameEn: string;
  institution: string;
  institutionEn: string;
  site: string;
  role: Role;
  place: Place;
  tab: string;
  face: Face;
  joinedAt: string;
  handAt?: string;
}

export interface RoomNow {
  self: string;
  state: 'OPEN' | 'FINISHED';
  media: Carrier;
  floor?: string;
  lead?: string;
  hostHere: boolean;
  people: PersonHere[];
}

export interface TextLine {
  id: string;
  key: string;
  from: string;
  name: string;
  institution: string;
  text: string;
  at: string;
}

/** A word to or from whatever carries pictures and voices. */
export type MediaWord = Record<string, unknown>;

/** What everybody is to see; its parts belong to the shared view. */
export type ViewState = Record<string, unknown>;

export type Told =
  | ({ type: 'room' } & RoomNow)
  | { type: 'welcome'; texts: TextLine[]; view?: ViewState; iceServers: RTCIceServer[] }
  | ({ type: 'text' } & TextLine)
  | { type: 'show'; from: string; view: ViewState }
  | { type: 'point'; from: string; at: { point: number[] } }
  | { type: 'media'; from?: string; word: MediaWord }
  | { type: 'changed'; what: 'MEETING' | 'NOTES' | 'RECORDING' }
  | { type: 'refused'; code: string; of?: string }
  | { type: 'pong' };

export type Said =
  | { type: 'hello'; tab: string; face: Face }
  | { type: 'leave' }
  | { type: 'admit'; participant: string }
  | { type: 'face'; face: Face }
  | { type: 'hand'; up: boolean }
  | { type: 'floor'; participant?: string }
  | { type: 'text'; key: string; text: string }
  | { type: 'lead'; on: boolean }
  | { type: 'show'; view: ViewState }
  | { type: 'point'; at: { point: number[] } }
  | { type: 'media'; to?: string; word: MediaWord };

/** Codes with which the server closes a line for good. */
export const endings = { 4000: 'replaced', 4001: 'signedOut', 4003: 'withdrawn', 4004: 'finished' } as const;
export type EndingCode = keyof typeof endings;
export type RoomEnding = (typeof endings)[EndingCode] | 'gone' | 'left';

export const nobodysFace: Face = { microphone: false, camera: false, screen: false, weak: false, audioOnly: false };
