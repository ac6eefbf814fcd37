import { type DataSet, instancePath, item, number, numbers, Tag, text, texts } from '@/lib/dicom-web';

/** What can be shown of a series: pictures, waveforms, or nothing here. */
export type SeriesKind = 'pictures' | 'waveform' | 'other';

export interface SeriesSummary {
  uid: string;
  number: number;
  modality: string;
  description: string;
  count: number;
  kind: SeriesKind;
}

export interface StudySummary {
  uid: string;
  date: string;
  description: string;
  patientName: string;
  series: readonly SeriesSummary[];
}

export type Vector = readonly [number, number, number];

/** One frame of one instance: what is looked at. */
export interface Picture {
  sop: string;
  frame: number;
  frames: number;
  /** Its address, as the picture loader wants it. */
  imageId: string;
  instance: string;
  /** Of its corner, in millimetres of the patient. */
  position: Vector | undefined;
  orientation: readonly number[] | undefined;
  thickness: number | undefined;
}

export interface Window {
  center: number;
  width: number;
  name: string;
}

export interface Pictures {
  study: string;
  series: string;
  modality: string;
  list: readonly Picture[];
  /** By the address of their picture: what the loader needs to know. */
  metadata: ReadonlyMap<string, DataSet>;
  frameOfReference: string;
  windows: readonly Window[];
  /** Pictures a second; undefined where it is not a film. */
  rate: number | undefined;
  rows: number;
  columns: number;
  volumetric: boolean;
}

const waveModalities = new Set(['ECG', 'HD', 'EPS']);
const otherModalities = new Set(['SR', 'PR', 'KO', 'DOC', 'SEG', 'RTSTRUCT', 'RTPLAN', 'REG', 'AU', 'RWV']);

export function kindOf(modality: string): SeriesKind {
  if (waveModalities.has(modality)) return 'waveform';
  return otherModalities.has(modality) ? 'other' : 'pictures';
}

export function summarise(uid: string, series: readonly DataSet[]): StudySummary {
  const first = series[0];
  return {
    uid,
    date: text(first, Tag.studyDate),
    description: text(first, Tag.studyDescription),
    patientName: text(first, Tag.patientName),
    series: series.map((it) => ({
      uid: text(it, Tag.series),
      number: number(it, Tag.seriesNumber) ?? 0,
      modality: text(it, Tag.modality),
      description: text(it, Tag.seriesDescription),
      count: number(it, Tag.instances) ?? 0,
      kind: kindOf(text(it, Tag.modality)),
    })),
  };
}

const vector = (values: readonly number[]): Vector | undefined =>
  values.length === 3 ? (values as unknown as Vector) : undefined;

/** The direction one walks through a stack: across its pictures. */
export function normal(orientation: readonly number[] | undefined): Vector | undefined {
  if (orientation?.length !== 6) return undefined;
  const [a, b, c, d, e, f] = orientation as unknown as [number, number, number, number, number, number];
  return [b * f - c * e, c * d - a * f, a * e - b * d];
}

export const along = (position: Vector, direction: Vector): number =>
  position[0] * direction[0] + position[1] * direction[1] + position[2] * direction[2];

/** Where a frame of an enhanced multi-frame object lies (PS3.3 C.7.6.16). */
function placeOf(of: DataSet, frame: number): Pick<Picture, 'position' | 'orientation'> {
  const groups = [item(of, Tag.perFrame, frame - 1), item(of, Tag.shared)];
  const found = (sequence: string, tag: string) =>
    groups.map((it) => numbers(item(it, sequence), tag)).find((it) => it.length > 0) ?? numbers(of, tag);
  const orientation = found(Tag.planeOrientation, Tag.orientation);
  return {
    position: vector(found(Tag.planePosition, Tag.position)),
    orientation: orientation.length === 6 ? orientation : undefined,
  };
}

/**
 * The pictures of a series in the order one walks through them: by where they lie in the patient, else by their number. Instances
 * without pixels are left out.
 */
export function picturesOf(
  at: { root: string; origin: string; study: string; series: string },
  metadata: readonly DataSet[],
): Pictures {
  const known = new Map<string, DataSet>();
  const found = metadata
    .filter((it) => (number(it, Tag.rows) ?? 0) > 0)
    .flatMap((it) => {
      const sop = text(it, Tag.sop);
      const frames = Math.max(1, number(it, Tag.frames) ?? 1);
      const instance = instancePath(at.root, at.study, at.series, sop);
      const order = number(it, Tag.instanceNumber) ?? 0;
      return Array.from({ length: frames }, (_, index) => {
        const frame = index + 1;
        const imageId = `wadors:${at.origin}${instance}/frames/${frame}`;
        known.set(imageId, it);
        const picture: Picture = {
          ...placeOf(it, frame),
          sop,
          frame,
          frames,
          imageId,
          instance,
          thickness: number(it, Tag.sliceThickness),
        };
        return { order, picture };
      });
    });
  found.sort((a, b) => a.order - b.order || a.picture.frame - b.picture.frame);
  const list = inSpace(found.map((it) => it.picture));
  const first = metadata.find((it) => (number(it, Tag.rows) ?? 0) > 0);
  const several = list.some((it) => it.frames > 1);
  return {
    study: at.study,
    series: at.series,
    modality: text(first, Tag.modality),
    list,
    metadata: known,
    frameOfReference: text(first, Tag.frameOfReference),
    windows: windowsOf(first),
    rate: several ? rateOf(first) : undefined,
    rows: number(first, Tag.rows) ?? 0,
    columns: number(first, Tag.columns) ?? 0,
    volumetric: isVolume(list, metadata),
  };
}

function inSpace(list: Picture[]): Picture[] {
  const direction = normal(list[0]?.orientation);
  if (!direction || !list.every((it) => it.position && sameWay(it.orientation, list[0]?.orientation))) return list;
  const place = (it: Picture) => along(it.position ?? [0, 0, 0], direction);
  const spread = new Set(list.map((it) => Math.round(place(it) * 100)));
  // A film of one place, or a slice seen many times (a perfusion), stays in the order it was taken.
  if (spread.size < list.length) return list;
  return [...list].sort((a, b) => place(a) - place(b));
}

const sameWay = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  a?.length === 6 && b?.length === 6 && a.every((it, index) => Math.abs(it - (b[index] ?? 9)) < 1e-3);

const FEWEST_SLICES = 8;
/** Of the usual distance: a lost slice is a gap, a rounded number is none. */
const UNEVEN = 0.25;

/** Whether the pictures fill a block of space evenly, so that it may be cut in other directions. */
function isVolume(list: readonly Picture[], metadata: readonly DataSet[]): boolean {
  const direction = normal(list[0]?.orientation);
  if (!direction || list.length < FEWEST_SLICES) return false;
  if (!list.every((it) => it.position && sameWay(it.orientation, list[0]?.orientation))) return false;
  const sizes = new Set(metadata.map((it) => `${number(it, Tag.rows)}x${number(it, Tag.columns)}`));
  if (sizes.size > 1) return false;
  const places = list.map((it) => along(it.position ?? [0, 0, 0], direction));
  const steps = places.slice(1).map((it, index) => it - (places[index] ?? 0));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return usual > 0.01 && steps.every((it) => Math.abs(it - usual) <= usual * UNEVEN);
}

function windowsOf(of: DataSet | undefined): readonly Window[] {
  const widths = numbers(of, Tag.windowWidth);
  const names = texts(of, Tag.windowName);
  return numbers(of, Tag.windowCenter).flatMap((center, index) => {
    const width = widths[index];
    return width && width > 0 ? [{ center, width, name: names[index] ?? '' }] : [];
  });
}

const USUAL_RATE = 15;

function rateOf(of: DataSet | undefined): number {
  const time = number(of, Tag.frameTime);
  const rate = number(of, Tag.displayRate) ?? number(of, Tag.cineRate) ?? (time && time > 0 ? 1000 / time : undefined);
  return Math.min(60, Math.max(1, rate ?? USUAL_RATE));
}

/** The nearest picture of another series: by place where both share a space, else by how far through it one is. */
export function counterpart(from: Pictures, index: number, into: Pictures, offset = 0): number {
  const last = into.list.length - 1;
  const here = from.list[index];
  const direction = normal(into.list[0]?.orientation);
  if (here?.position && direction && sameSpace(from, into)) {
    const place = along(here.position, direction) + offset;
    let best = 0;
    let distance = Number.POSITIVE_INFINITY;
    into.list.forEach((it, at) => {
      const away = it.position ? Math.abs(along(it.position, direction) - place) : Number.POSITIVE_INFINITY;
      if (away < distance) [best, distance] = [at, away];
    });
    return best;
  }
  return Math.max(0, Math.min(last, index + offset));
}

/** Two examinations lie in different spaces, yet a body is cut the same way: millimetres along it can be compared. */
export function sameSpace(a: Pictures, b: Pictures): boolean {
  return sameWay(a.list[0]?.orientation, b.list[0]?.orientation) && a.list[0]?.position !== undefined;
}

/** How far two series are apart where they stand now; kept while they are scrolled together. */
export function offsetOf(a: Pictures, atA: number, b: Pictures, atB: number): number {
  const direction = normal(b.list[0]?.orientation);
  const [one, other] = [a.list[atA]?.position, b.list[atB]?.position];
  if (a.frameOfReference !== '' && a.frameOfReference === b.frameOfReference && sameSpace(a, b)) return 0;
  if (one && other && direction && sameSpace(a, b)) return along(other, direction) - along(one, direction);
  return atB - atA;
}

/** Where another series begins that is laid beside one: at the same place in one space, else as far through the body. */
export function beside(from: Pictures, index: number, into: Pictures): number {
  if (from.frameOfReference !== '' && from.frameOfReference === into.frameOfReference && sameSpace(from, into)) {
    return counterpart(from, index, into);
  }
  const share = from.list.length > 1 ? index / (from.list.length - 1) : 0;
  return Math.round(share * Math.max(0, into.list.length - 1));
}
