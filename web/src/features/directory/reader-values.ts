import type { Schema } from '@/lib/wire';

type ReadingRights = Schema<'ReadingRights'>;

/** How far somebody reads, each further than the one before. */
export const levels = ['FIRST', 'SIGN', 'ARBITRATE'] as const;
export type Level = (typeof levels)[number];

export const levelOf = (rights: ReadingRights): Level =>
  rights.mayArbitrate ? 'ARBITRATE' : rights.maySign ? 'SIGN' : 'FIRST';

export interface ReaderValues {
  practitioner: string;
  modalities: readonly string[];
  subspecialties: readonly string[];
  bodyParts: readonly string[];
  level: Level;
  atOnce: string;
}

const usual: ReaderValues = {
  practitioner: '',
  modalities: [],
  subspecialties: [],
  bodyParts: [],
  level: 'SIGN',
  atOnce: '5',
};

export const valuesOf = (of: { practitioner: string; rights: ReadingRights } | undefined): ReaderValues =>
  of
    ? { ...of.rights, practitioner: of.practitioner, level: levelOf(of.rights), atOnce: String(of.rights.atOnce) }
    : usual;

export const rightsOf = (it: ReaderValues): ReadingRights => ({
  modalities: [...it.modalities],
  subspecialties: [...it.subspecialties],
  bodyParts: [...it.bodyParts],
  maySign: it.level !== 'FIRST',
  mayArbitrate: it.level === 'ARBITRATE',
  atOnce: Number(it.atOnce),
});
