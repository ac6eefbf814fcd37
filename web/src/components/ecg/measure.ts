import { findBeats, intervals, median, smooth, velocity } from './beats';
import { isOff, type Recording } from './recording';

/** Milliseconds and beats a minute; what could not be found is not there. Measured by a machine, to be looked at by a doctor. */
export interface Measures {
  rate: number | undefined;
  rr: number | undefined;
  /** The longest and the shortest distance of beats differ by more than a sixth: no regular rhythm. */
  irregular: boolean;
  pr: number | undefined;
  qrs: number | undefined;
  qt: number | undefined;
  qtBazett: number | undefined;
  qtFridericia: number | undefined;
}

const BEFORE = 0.4;
const AFTER = 0.6;
const IRREGULAR = 1 / 6;

/** QT corrected to a rate of 60: by the square root (Bazett) and the cube root (Fridericia) of RR in seconds. */
export const bazett = (qt: number, rr: number): number => qt / Math.sqrt(rr / 1000);
export const fridericia = (qt: number, rr: number): number => qt / Math.cbrt(rr / 1000);

/**
 * Rate from the median RR. The intervals from the median beat of all leads, lined up at their beats: noise and single odd beats
 * fall out of it. QRS begins and ends where the spatial velocity leaves and reaches a thirtieth of its height; T ends where the
 * tangent of its steepest fall meets the base line; P begins where the rise before the QRS leaves the base line.
 */
export function measure(recording: Recording): Measures {
  const rate = recording.samplingFrequency;
  const beats = findBeats(recording);
  const between = intervals(beats, rate);
  const rr = median(between);
  const regular = median(between.map((it) => Math.abs(it - (rr ?? it)))) ?? 0;
  const found = beats.length >= 3 && rr ? waves(medianBeat(recording, beats, rr), rate, rr) : undefined;
  const ms = (samples: number | undefined) => (samples === undefined ? undefined : Math.round((samples / rate) * 1000));
  const qt = found && ms(found.qt);
  return {
    rate: rr ? Math.round(60_000 / rr) : undefined,
    rr: rr ? Math.round(rr) : undefined,
    irregular: rr !== undefined && between.length >= 4 && regular / rr > IRREGULAR / 2,
    pr: found && ms(found.pr),
    qrs: found && ms(found.qrs),
    qt,
    qtBazett: qt && rr ? Math.round(bazett(qt, rr)) : undefined,
    qtFridericia: qt && rr ? Math.round(fridericia(qt, rr)) : undefined,
  };
}

interface Beat {
  leads: readonly Float64Array[];
  /** Which sample the beats were lined up at. */
  at: number;
}

function medianBeat(recording: Recording, beats: readonly number[], rr: number): Beat {
  const rate = recording.samplingFrequency;
  const before = Math.round(Math.min(BEFORE, (rr / 1000) * 0.45) * rate);
  const after = Math.round(Math.min(AFTER, (rr / 1000) * 0.75) * rate);
  const leads = recording.leads
    .filter((it) => !isOff(it))
    .map((lead) => {
      const whole = beats.filter((it) => it - before >= 0 && it + after < lead.samples.length);
      return Float64Array.from(
        { length: before + after },
        (_, n) => median(whole.flatMap((it) => lead.samples[it - before + n] ?? [])) ?? 0,
      );
    });
  return { leads, at: before };
}

function waves({ leads, at }: Beat, rate: number, rr: number) {
  const samples = (milliseconds: number) => Math.round((milliseconds / 1000) * rate);
  const asRecording = {
    samplingFrequency: rate,
    leads: leads.map((it) => ({ code: '', label: '', unit: '', samples: [...it] })),
  };
  const speed = smooth(velocity(asRecording), samples(8));
  const peak = most(speed, Math.max(0, at - samples(60)), Math.min(speed.length, at + samples(60)));
  const quiet = median([...speed]) ?? 0;
  const edge = quiet + ((speed[peak] ?? 0) - quiet) * 0.03;
  const onset = leave(speed, peak, -1, edge, samples(16), samples(140));
  const offset = leave(speed, peak, 1, edge, samples(16), samples(160));
  if (onset === undefined || offset === undefined) return undefined;
  const size = distanceFromBase(leads, onset, samples(16));
  const qtEnd = endOfT(
    size,
    offset + samples(60),
    Math.min(size.length, onset + samples(Math.min(rr * 0.7, 560))),
    samples(12),
  );
  const start = startOfP(size, onset, samples(320), samples(40));
  return {
    qrs: offset - onset,
    qt: qtEnd === undefined ? undefined : qtEnd - onset,
    pr: start === undefined ? undefined : onset - start,
  };
}

function most(values: Float64Array, from: number, to: number): number {
  let best = from;
  for (let n = from; n < to; n++) if ((values[n] ?? 0) > (values[best] ?? 0)) best = n;
  return best;
}

/** Walks away from a peak until the signal has stayed below the edge for a while; answers with where it went below. */
function leave(values: Float64Array, peak: number, step: 1 | -1, edge: number, stay: number, furthest: number) {
  let since = 0;
  for (let away = 0; away <= furthest; away++) {
    const n = peak + step * away;
    if (n < 0 || n >= values.length) return undefined;
    since = (values[n] ?? 0) <= edge ? since + 1 : 0;
    if (since >= stay) return n - step * (stay - 1);
  }
  return undefined;
}

/** How far all leads together are from where they rest just before the QRS. */
function distanceFromBase(leads: readonly Float64Array[], onset: number, width: number): Float64Array {
  const sum = new Float64Array(leads[0]?.length ?? 0);
  for (const lead of leads) {
    const base = median([...lead.slice(Math.max(0, onset - width), onset)]) ?? 0;
    for (let n = 0; n < sum.length; n++) sum[n] = (sum[n] ?? 0) + Math.abs((lead[n] ?? 0) - base);
  }
  return smooth(sum, width);
}

function endOfT(size: Float64Array, from: number, to: number, width: number): number | undefined {
  if (to - from < width * 3) return undefined;
  const peak = most(size, from, to);
  const floor = Math.min(...size.slice(peak, to));
  if (peak <= from || peak >= to - width || (size[peak] ?? 0) - floor < (size[peak] ?? 0) * 0.3) return undefined;
  let steepest = peak;
  let fall = 0;
  for (let n = peak + 1; n < to - 1; n++) {
    const slope = ((size[n - 1] ?? 0) - (size[n + 1] ?? 0)) / 2;
    if (slope > fall) [fall, steepest] = [slope, n];
  }
  if (fall === 0) return undefined;
  const end = Math.round(steepest + ((size[steepest] ?? 0) - floor) / fall);
  return end <= size.length ? end : undefined;
}

function startOfP(size: Float64Array, onset: number, reach: number, gap: number): number | undefined {
  const from = Math.max(0, onset - reach);
  const to = onset - gap;
  if (to - from < gap) return undefined;
  const peak = most(size, from, to);
  const window = [...size.slice(from, to)].sort((a, b) => a - b);
  const floor = window[Math.floor(window.length * 0.2)] ?? 0;
  const height = (size[peak] ?? 0) - floor;
  const qrs = Math.max(...size.slice(onset, Math.min(size.length, onset + gap * 3)));
  // A P wave stands out of what is around it, and has both a rise and a fall before the QRS.
  if (height < qrs * 0.03 || peak <= from + 2 || peak >= to - 1) return undefined;
  let n = peak;
  while (n > from && (size[n] ?? 0) - floor > height * 0.1) n--;
  return n > from ? n : undefined;
}
