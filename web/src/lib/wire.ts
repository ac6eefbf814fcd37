import type { components } from './api-types';

/** A shape of the server's document, by its name there. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

/** Shapes that several features read. */
export type Session = Schema<'SessionView'>;
export type PostView = Schema<'SessionPost'>;
export type Permission = Session['permissions'][number];
export type CaseHeader = Schema<'CaseHeader'>;
export type Party = Schema<'Party'>;
export type Clock = Omit<Schema<'ClockFace'>, 'side'>;
export type Priority = CaseHeader['priority'];
export type Side = CaseHeader['side'];

export interface Ref {
  id: string;
  name: string;
  nameEn?: string | null;
}

/** GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated. */
export type Sex = '0' | '1' | '2' | '9';
export type Direction = 'UP' | 'DOWN' | 'LATERAL';
