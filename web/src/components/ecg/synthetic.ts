import type { Recording } from './recording';

/** A heart made of bells, for tests: it beats when it is told, and its waves begin and end where they are put. */
export interface Heart {
  rate: number;
  seconds: number;
  /** Seconds of the beats. */
  beats: readonly number[];
  /** A bell of this height (microvolts), at this distance from the beat and this wide (milliseconds). */
  waves: readonly { at: number; height: number; width: number }[];
  noise?: number;
}

/** Three deviations of a bell are all of it. */
export const edges = (wave: { at: number; width: number }) => ({
  from: wave.at - wave.width,
  to: wave.at + wave.width,
});

const leads = ['I', 'II', 'V2', 'V5'];
const gains = [0.6, 1, -0.8, 1.1];

export function beating(heart: Heart): Recording {
  const length = Math.round(heart.seconds * heart.rate);
  let seed = 7;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  return {
    samplingFrequency: heart.rate,
    leads: leads.map((code, lead) => {
      const samples = new Array<number>(length).fill(0);
      for (const beat of heart.beats) {
        for (const wave of heart.waves) {
          const centre = (beat + wave.at / 1000) * heart.rate;
          const spread = (wave.width / 3000) * heart.rate;
          const from = Math.max(0, Math.floor(centre - 5 * spread));
          for (let n = from; n < Math.min(length, centre + 5 * spread); n++) {
            const value = wave.height * (gains[lead] ?? 1) * Math.exp(-((n - centre) ** 2) / (2 * spread ** 2));
            samples[n] = (samples[n] ?? 0) + value;
          }
        }
      }
      const noise = heart.noise ?? 0;
      return { code, label: `Lead ${code}`, unit: 'uV', samples: samples.map((it) => it + noise * random()) };
    }),
  };
}

export const every = (interval: number, seconds: number, first = 0.5): readonly number[] =>
  Array.from({ length: Math.floor((seconds - first) / interval) + 1 }, (_, n) => first + n * interval);

/** What the eye sees of the bells: P from -195, QRS from about -40 to 40, T until 350 milliseconds around the beat. */
export const usual = [
  { at: -150, height: 120, width: 50 },
  { at: -15, height: -150, width: 30 },
  { at: 0, height: 1200, width: 30 },
  { at: 18, height: -250, width: 27 },
  { at: 260, height: 320, width: 90 },
];
