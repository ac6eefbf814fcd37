import { type Lead, type LeadName, type Recording, seconds, twelve } from './recording';

/** Millimetres a second and millimetres a millivolt: what is printed on the paper. */
export type Speed = 25 | 50;
export type Gain = 5 | 10 | 20;
export type Arrangement = '3x4' | '6x2' | '12x1';

export interface Settings {
  speed: Speed;
  gain: Gain;
  arrangement: Arrangement;
}

/** Whether what came from elsewhere can be set. */
export function isSettings(it: unknown): it is Settings {
  const { speed, gain, arrangement } = (it ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return (
    (speed === 25 || speed === 50) &&
    (gain === 5 || gain === 10 || gain === 20) &&
    (arrangement === '3x4' || arrangement === '6x2' || arrangement === '12x1')
  );
}

export const usualSettings: Settings = { speed: 25, gain: 10, arrangement: '3x4' };

/** One trace on the paper; everything in millimetres from its top left corner. */
export interface Strip {
  name: LeadName;
  lead: Lead | undefined;
  x: number;
  /** Of the base line. */
  y: number;
  width: number;
  /** Which part of the recording. */
  from: number;
  to: number;
}

export interface Sheet {
  width: number;
  height: number;
  strips: readonly Strip[];
  /** Where a calibration pulse stands, at the base line. */
  pulses: readonly { x: number; y: number }[];
}

const LONGEST = 10;
/** Room for the calibration pulse at the left. */
export const MARGIN = 15;
const ROWS: Record<Arrangement, { rows: number; height: number; rhythm: boolean }> = {
  '3x4': { rows: 3, height: 25, rhythm: true },
  '6x2': { rows: 6, height: 20, rhythm: false },
  '12x1': { rows: 12, height: 15, rhythm: false },
};
const ROOM: Record<Gain, number> = { 5: 0.8, 10: 1, 20: 1.5 };

/**
 * Where everything stands on the paper. Columns follow each other in time, as on a machine with three channels; the rhythm strip
 * below runs through all of it. `from` turns to a later part of a longer recording.
 */
export function sheetOf(recording: Recording, { speed, gain, arrangement }: Settings, from = 0): Sheet {
  const { rows, height, rhythm } = ROWS[arrangement];
  const row = Math.round(height * ROOM[gain]);
  const shown = Math.min(LONGEST, Math.max(0, seconds(recording) - from));
  const columns = 12 / rows;
  const part = shown / columns;
  const all = twelve(recording);
  const strips: Strip[] = all.map(({ name, lead }, index) => {
    const column = Math.floor(index / rows);
    return {
      name,
      lead,
      x: MARGIN + column * part * speed,
      y: row * ((index % rows) + 0.5),
      width: part * speed,
      from: from + column * part,
      to: from + (column + 1) * part,
    };
  });
  const lines = rows + (rhythm ? 1 : 0);
  if (rhythm) {
    const second = all.find((it) => it.name === 'II');
    strips.push({
      name: 'II',
      lead: second?.lead,
      x: MARGIN,
      y: row * (rows + 0.5),
      width: shown * speed,
      from,
      to: from + shown,
    });
  }
  return {
    width: Math.ceil((MARGIN + shown * speed) / 5) * 5,
    height: Math.ceil((lines * row) / 5) * 5,
    strips,
    pulses: Array.from({ length: lines }, (_, n) => ({ x: 5, y: row * (n + 0.5) })),
  };
}

const fixed = (it: number) => Math.round(it * 100) / 100;

/** The trace of a strip as an SVG path in millimetres. Every sample is drawn; a sample that is not there leaves a gap. */
export function tracePath(strip: Strip, rate: number, { speed, gain }: Pick<Settings, 'speed' | 'gain'>): string {
  const samples = strip.lead?.samples ?? [];
  const first = Math.max(0, Math.ceil(strip.from * rate));
  const last = Math.min(samples.length, Math.floor(strip.to * rate));
  const path: string[] = [];
  let pen = 'M';
  for (let n = first; n < last; n++) {
    const value = samples[n];
    if (value === null || value === undefined) {
      pen = 'M';
      continue;
    }
    const x = fixed(strip.x + (n / rate - strip.from) * speed);
    const y = fixed(strip.y - (value / 1000) * gain);
    path.push(`${pen}${x} ${y}`);
    pen = 'L';
  }
  return path.join('');
}

/** One millivolt for two tenths of a second. */
export function pulsePath(
  { x, y }: { x: number; y: number },
  { speed, gain }: Pick<Settings, 'speed' | 'gain'>,
): string {
  const wide = 0.2 * speed;
  const left = x - (speed === 50 ? 2.5 : 0);
  return `M${left - 1.5} ${y}H${left}V${y - gain}H${left + wide}V${y}H${left + wide + 1.5}`;
}

export interface Span {
  milliseconds: number;
  /** Undefined where nothing is between the legs. */
  rate: number | undefined;
  millivolts: number;
}

/** What lies between two points of the paper. */
export function spanOf(
  a: { x: number; y: number },
  b: { x: number; y: number },
  { speed, gain }: Pick<Settings, 'speed' | 'gain'>,
): Span {
  const milliseconds = Math.round((Math.abs(b.x - a.x) / speed) * 1000);
  return {
    milliseconds,
    rate: milliseconds >= 100 ? Math.round(60_000 / milliseconds) : undefined,
    millivolts: Math.round((Math.abs(b.y - a.y) / gain) * 100) / 100,
  };
}
