import { describe, expect, it } from 'vitest';
import { MARGIN, pulsePath, type Strip, sheetOf, spanOf, tracePath, usualSettings } from './sheet';
import { beating, every, usual } from './synthetic';

const recording = beating({ rate: 500, seconds: 10, beats: every(0.8, 9.6), waves: usual });

describe('the paper', () => {
  it('is as long as its ten seconds, at both speeds', () => {
    expect(sheetOf(recording, usualSettings).width).toBe(265);
    expect(sheetOf(recording, { ...usualSettings, speed: 50 }).width).toBe(515);
  });

  it('shows three rows of four leads one after the other, and the second lead through all of it', () => {
    const { strips, pulses } = sheetOf(recording, usualSettings);
    expect(strips).toHaveLength(13);
    const v2 = strips.find((it) => it.name === 'V2');
    expect(v2).toMatchObject({ from: 5, to: 7.5, x: MARGIN + 125, width: 62.5 });
    expect(strips.at(-1)).toMatchObject({ name: 'II', from: 0, to: 10, width: 250 });
    expect(pulses).toHaveLength(4);
  });

  it('shows six rows of two, or twelve of one', () => {
    expect(sheetOf(recording, { ...usualSettings, arrangement: '6x2' }).strips[6]).toMatchObject({
      name: 'V1',
      from: 5,
    });
    const twelve = sheetOf(recording, { ...usualSettings, arrangement: '12x1' });
    expect(twelve.strips.every((it) => it.from === 0 && it.to === 10)).toBe(true);
  });

  it('turns to a later part of a longer recording', () => {
    const long = beating({ rate: 100, seconds: 25, beats: [], waves: [] });
    expect(sheetOf(long, usualSettings, 10).strips[0]).toMatchObject({ from: 10, to: 12.5 });
    expect(sheetOf(long, usualSettings, 20).strips.at(-1)).toMatchObject({ from: 20, to: 25 });
  });
});

describe('a trace', () => {
  const strip = (samples: (number | null)[]): Strip => ({
    name: 'I',
    lead: { code: 'I', label: 'I', unit: 'uV', samples },
    x: 10,
    y: 50,
    width: 25,
    from: 0,
    to: 1,
  });

  it('is a millimetre where it says so', () => {
    expect(tracePath(strip([0, 1000, -500]), 10, { speed: 25, gain: 10 })).toBe('M10 50L12.5 40L15 55');
    expect(tracePath(strip([0, 1000]), 10, { speed: 50, gain: 20 })).toBe('M10 50L15 30');
  });

  it('draws every sample, and a gap where there is none', () => {
    expect(tracePath(strip([0, null, 100, 200]), 10, { speed: 25, gain: 10 })).toBe('M10 50M15 49L17.5 48');
    const { strips } = sheetOf(recording, usualSettings);
    const path = tracePath(strips.at(-1) as Strip, 500, usualSettings);
    expect(path.match(/[ML]/g)).toHaveLength(5000);
  });

  it('is nothing where a lead is missing', () => {
    expect(tracePath({ ...strip([]), lead: undefined }, 10, usualSettings)).toBe('');
  });
});

describe('calibration and callipers', () => {
  it('the pulse is a millivolt for two tenths of a second', () => {
    expect(pulsePath({ x: 5, y: 12.5 }, { speed: 25, gain: 10 })).toBe('M3.5 12.5H5V2.5H10V12.5H11.5');
  });

  it('say milliseconds, beats a minute and millivolts', () => {
    expect(spanOf({ x: 20, y: 10 }, { x: 40, y: 25 }, { speed: 25, gain: 10 })).toEqual({
      milliseconds: 800,
      rate: 75,
      millivolts: 1.5,
    });
    expect(spanOf({ x: 40, y: 0 }, { x: 39, y: 0 }, { speed: 50, gain: 10 })).toMatchObject({
      milliseconds: 20,
      rate: undefined,
    });
  });
});
