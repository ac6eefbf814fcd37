import type { Pictures, Window } from './study';

/** A window one reaches with a digit. */
export interface Preset extends Window {
  key: string;
  /** The word in the labels; undefined where the file gave the name. */
  word: PresetWord | undefined;
}

export type PresetWord = 'mediastinum' | 'lung' | 'bone' | 'brain' | 'abdomen' | 'liver' | 'stroke' | 'vessels';

/** Usual windows of a CT, in Hounsfield units. */
const ofCt: readonly { word: PresetWord; center: number; width: number }[] = [
  { word: 'mediastinum', center: 40, width: 400 },
  { word: 'lung', center: -600, width: 1500 },
  { word: 'bone', center: 400, width: 2000 },
  { word: 'brain', center: 40, width: 80 },
  { word: 'abdomen', center: 60, width: 350 },
  { word: 'liver', center: 70, width: 150 },
  { word: 'stroke', center: 35, width: 40 },
  { word: 'vessels', center: 300, width: 600 },
];

/** The windows of the file first where it is not a CT; a CT has the usual ones under the usual digits, and its own after them. */
export function presetsOf(pictures: Pictures): readonly Preset[] {
  const usual = pictures.modality === 'CT' ? ofCt.map((it) => ({ ...it, name: '' })) : [];
  const own = pictures.windows.filter((it) => !usual.some((one) => one.center === it.center && one.width === it.width));
  const all = [...usual, ...own.map((it) => ({ ...it, word: undefined }))];
  return all.map((it, index) => ({ ...it, key: index < 9 ? String(index + 1) : '' }));
}

/** The values a window reaches from black to white (PS3.3 C.11.2.1.2: a width of 400 is 399 steps), and back. */
export const rangeOf = ({ center, width }: { center: number; width: number }) => ({
  lower: center - 0.5 - (width - 1) / 2,
  upper: center - 0.5 + (width - 1) / 2,
});

export const windowOf = (range: { lower: number; upper: number }) => ({
  center: (range.lower + range.upper + 1) / 2,
  width: range.upper - range.lower + 1,
});
