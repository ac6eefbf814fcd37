import { describe, expect, it } from 'vitest';
import { findBeats } from './beats';
import { bazett, fridericia, measure } from './measure';
import { isOff, nameOf, printed, seconds, twelve } from './recording';
import { beating, every, type Heart, usual } from './synthetic';

const heart = (over: Partial<Heart> = {}): Heart => ({
  rate: 500,
  seconds: 10,
  beats: every(0.8, 9.6),
  waves: usual,
  ...over,
});

const near = (value: number | undefined, expected: number, by: number) => {
  expect(value).toBeDefined();
  expect(Math.abs((value ?? 0) - expected), `${value} near ${expected}`).toBeLessThanOrEqual(by);
};

describe('beats', () => {
  it('are found where they are', () => {
    const found = findBeats(beating(heart()));
    expect(found).toHaveLength(12);
    for (const [n, it] of found.entries()) near(it / 500, 0.5 + n * 0.8, 0.02);
  });

  it('are found in noise, at any sampling, fast and slow', () => {
    expect(findBeats(beating(heart({ noise: 120 })))).toHaveLength(12);
    expect(findBeats(beating(heart({ rate: 250 })))).toHaveLength(12);
    expect(findBeats(beating(heart({ rate: 1000 })))).toHaveLength(12);
    expect(findBeats(beating(heart({ beats: every(0.33, 9.6), waves: usual.slice(1, 4) })))).toHaveLength(28);
    expect(findBeats(beating(heart({ beats: every(1.8, 9.6) })))).toHaveLength(6);
  });

  it('are not T waves, however tall', () => {
    const tall = usual.map((it) => (it.at === 260 ? { ...it, height: 900 } : it));
    expect(findBeats(beating(heart({ waves: tall })))).toHaveLength(12);
  });

  it('are not the steep T waves of hyperkalaemia, nor lost where two come close', () => {
    const wide = usual.slice(1).map((it) => (it.at === 260 ? { at: 340, height: 1000, width: 60 } : it));
    const slow = every(1.04, 9.4, 0.2);
    expect(findBeats(beating(heart({ beats: slow, waves: wide })))).toHaveLength(slow.length);
    const close = [0.5, 1.1, 1.43, 2.2, 2.9, 3.24, 4.1];
    expect(findBeats(beating(heart({ seconds: 5, beats: close, waves: usual.slice(1) })))).toHaveLength(close.length);
  });

  it('are none in a flat line', () => {
    expect(findBeats(beating(heart({ beats: [] })))).toEqual([]);
    expect(measure(beating(heart({ beats: [] })))).toMatchObject({ rate: undefined, pr: undefined, qt: undefined });
  });
});

describe('measuring', () => {
  it('a usual heart', () => {
    const found = measure(beating(heart()));
    expect(found.rate).toBe(75);
    expect(found.rr).toBe(800);
    expect(found.irregular).toBe(false);
    near(found.pr, 155, 15);
    near(found.qrs, 80, 10);
    near(found.qt, 365, 25);
  });

  it('follows each wave by as much as it moves', () => {
    const usually = measure(beating(heart()));
    const late = measure(
      beating(
        heart({
          waves: usual.map((it) => (it.at === 260 ? { ...it, at: 310 } : it.at === -150 ? { ...it, at: -210 } : it)),
        }),
      ),
    );
    near((late.qt ?? 0) - (usually.qt ?? 0), 50, 8);
    near((late.pr ?? 0) - (usually.pr ?? 0), 60, 8);
    near(late.qrs, usually.qrs ?? 0, 6);
    const wide = measure(beating(heart({ waves: [...usual, { at: 55, height: 500, width: 40 }] })));
    near((wide.qrs ?? 0) - (usually.qrs ?? 0), 48, 14);
  });

  it('is not thrown off by noise', () => {
    const clean = measure(beating(heart()));
    const noisy = measure(beating(heart({ noise: 25 })));
    near(noisy.qrs, clean.qrs ?? 0, 16);
    near(noisy.qt, clean.qt ?? 0, 24);
  });

  it('finds no P where there is none', () => {
    expect(measure(beating(heart({ waves: usual.slice(1) }))).pr).toBeUndefined();
  });

  it('says when a rhythm is irregular', () => {
    const beats = [0.5, 1.1, 2.1, 2.6, 3.5, 4.0, 5.2, 5.8, 6.3, 7.4, 8.0, 9.1];
    expect(measure(beating(heart({ beats }))).irregular).toBe(true);
  });

  it('corrects QT by both formulas', () => {
    expect(Math.round(bazett(400, 640))).toBe(500);
    expect(Math.round(fridericia(400, 512))).toBe(500);
    expect(bazett(400, 1000)).toBe(400);
  });

  it('changes nothing of what was recorded', () => {
    const recording = beating(heart());
    const before = JSON.stringify(recording);
    measure(recording);
    expect(JSON.stringify(recording)).toBe(before);
  });
});

describe('leads', () => {
  it('have the names doctors know, whoever wrote them', () => {
    expect(nameOf({ code: 'MDC_ECG_LEAD_AVR', label: '' })).toBe('AVR');
    expect(nameOf({ code: '2:2', label: 'Lead II (Einthoven)' })).toBe('II');
    expect(nameOf({ code: '', label: 'aVF' })).toBe('AVF');
    expect(nameOf({ code: 'X', label: 'Respiration' })).toBeUndefined();
    expect(printed('AVL')).toBe('aVL');
  });

  it('that are missing or off are said so', () => {
    const recording = beating(heart());
    const all = twelve(recording);
    expect(all).toHaveLength(12);
    expect(all.filter((it) => it.lead).map((it) => it.name)).toEqual(['I', 'II', 'V2', 'V5']);
    expect(isOff(undefined)).toBe(true);
    expect(isOff({ code: '', label: '', unit: '', samples: [null, 5, 5, 5] })).toBe(true);
    expect(isOff(recording.leads[0])).toBe(false);
    expect(seconds(recording)).toBe(10);
  });
});
