import { isOff, type Recording } from './recording';

/**
 * Where the heart beats. All leads are asked together: the sum of their slopes (the spatial velocity) is tall in a QRS and low
 * elsewhere, whatever the axis. It is smoothed over 80 ms; a beat is a maximum above a third of the usual tall ones, at least
 * 240 ms after the one before, and within 400 ms only if it is no T wave (as tall as the one before). After Pan and Tompkins (1985)
 * in thought, simpler in deed.
 */

const SMOOTH = 0.08;
const REFRACTORY = 0.24;
const T_WAVE = 0.4;
const THRESHOLD = 0.33;
/** Two QRS so near each other are as tall; a T wave, even the steep one of hyperkalaemia, is less. */
const ALIKE = 0.85;

/** The sum of the slopes of all leads, microvolts a sample. */
export function velocity(recording: Recording): Float64Array {
  const length = Math.max(0, ...recording.leads.map((it) => it.samples.length));
  const sum = new Float64Array(length);
  // Slopes over 8 ms: shorter is mains hum, longer rounds a QRS off.
  const reach = Math.max(1, Math.round(recording.samplingFrequency * 0.004));
  for (const lead of recording.leads) {
    if (isOff(lead)) continue;
    for (let n = reach; n < lead.samples.length - reach; n++) {
      const before = lead.samples[n - reach];
      const after = lead.samples[n + reach];
      if (before == null || after == null) continue;
      sum[n] = (sum[n] ?? 0) + Math.abs(after - before);
    }
  }
  return sum;
}

export function smooth(values: Float64Array, width: number): Float64Array {
  const half = Math.max(0, Math.floor(width / 2));
  const out = new Float64Array(values.length);
  let sum = 0;
  for (let n = -half; n < values.length; n++) {
    sum += values[n + half] ?? 0;
    sum -= values[n - half - 1] ?? 0;
    if (n >= 0) out[n] = sum / (2 * half + 1);
  }
  return out;
}

/** The sample of each beat, in order. */
export function findBeats(recording: Recording): readonly number[] {
  const rate = recording.samplingFrequency;
  const tall = smooth(velocity(recording), Math.round(SMOOTH * rate));
  const level = usualHeight(tall, rate) * THRESHOLD;
  if (level === 0) return [];
  const beats: number[] = [];
  for (let n = 1; n < tall.length - 1; n++) {
    const here = tall[n] ?? 0;
    if (here < level || here < (tall[n - 1] ?? 0) || here < (tall[n + 1] ?? 0)) continue;
    const last = beats.at(-1);
    const since = last === undefined ? Number.POSITIVE_INFINITY : (n - last) / rate;
    const before = last === undefined ? 0 : (tall[last] ?? 0);
    if (since >= T_WAVE || (since >= REFRACTORY && here > before * ALIKE)) beats.push(n);
    else if (here > before) beats[beats.length - 1] = n;
  }
  return beats;
}

/** Of the tallest moment of each second, the one in the middle: one spike of a loose cable does not count. */
function usualHeight(values: Float64Array, rate: number): number {
  const tallest: number[] = [];
  const step = Math.round(rate * 1.5);
  for (let from = 0; from + step / 2 < values.length; from += step) {
    let most = 0;
    for (let n = from; n < Math.min(values.length, from + step); n++) most = Math.max(most, values[n] ?? 0);
    tallest.push(most);
  }
  return median(tallest) ?? 0;
}

export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Milliseconds from beat to beat. */
export function intervals(beats: readonly number[], rate: number): readonly number[] {
  return beats.slice(1).map((it, n) => ((it - (beats[n] ?? 0)) / rate) * 1000);
}
