import { describe, expect, it } from 'vitest';
import type { DataSet } from '@/lib/dicom-web';
import { presetsOf, rangeOf, windowOf } from './presets';
import { beside, counterpart, kindOf, offsetOf, picturesOf, summarise } from './study';

const at = { root: '/dicom-web', origin: 'http://house', study: '1.2', series: '1.2.3' };

const slice = (n: number, z: number, more: DataSet = {}): DataSet => ({
  '00080018': { vr: 'UI', Value: [`9.${n}`] },
  '00080060': { vr: 'CS', Value: ['CT'] },
  '00200013': { vr: 'IS', Value: [n] },
  '00280010': { vr: 'US', Value: [512] },
  '00280011': { vr: 'US', Value: [512] },
  '00200032': { vr: 'DS', Value: [0, 0, z] },
  '00200037': { vr: 'DS', Value: [1, 0, 0, 0, 1, 0] },
  ...more,
});

const ct = (from: number, step: number, count: number, more: DataSet = {}) =>
  picturesOf(
    at,
    Array.from({ length: count }, (_, n) => slice(n + 1, from + n * step, more)),
  );

describe('the pictures of a series', () => {
  it('lie in the order of space, whatever their numbers say', () => {
    const found = picturesOf(at, [slice(1, 30), slice(2, 10), slice(3, 20)]);
    expect(found.list.map((it) => it.position?.[2])).toEqual([10, 20, 30]);
    expect(found.list[0]?.imageId).toBe(
      'wadors:http://house/dicom-web/studies/1.2/series/1.2.3/instances/9.2/frames/1',
    );
  });

  it('stay in the order they were taken where one place is seen many times', () => {
    const found = picturesOf(at, [slice(2, 5), slice(1, 5), slice(3, 5)]);
    expect(found.list.map((it) => it.sop)).toEqual(['9.1', '9.2', '9.3']);
  });

  it('leave out what has no pixels', () => {
    expect(picturesOf(at, [slice(1, 0), { '00080018': { Value: ['9.9'] } }]).list).toHaveLength(1);
  });

  it('are the frames of a film, at its own rate', () => {
    const film = picturesOf(at, [slice(1, 0, { '00280008': { Value: ['24'] }, '00181063': { Value: ['40'] } })]);
    expect(film.list).toHaveLength(24);
    expect(film.list[23]?.imageId).toMatch(/frames\/24$/);
    expect(film.rate).toBe(25);
    expect(ct(0, 5, 9).rate).toBeUndefined();
  });

  it('know the place of every frame of an enhanced object', () => {
    const place = (z: number) => ({ '00209113': { Value: [{ '00200032': { Value: [0, 0, z] } }] } });
    const enhanced = picturesOf(at, [
      {
        ...slice(1, 0, { '00280008': { Value: [2] } }),
        '00200032': undefined,
        '00200037': undefined,
        '52009229': { Value: [{ '00209116': { Value: [{ '00200037': { Value: [1, 0, 0, 0, 1, 0] } }] } }] },
        '52009230': { Value: [place(8), place(4)] },
      },
    ]);
    expect(enhanced.list.map((it) => [it.frame, it.position?.[2]])).toEqual([
      [2, 4],
      [1, 8],
    ]);
  });

  it('fill a volume only when they are even and enough', () => {
    expect(ct(0, 2, 20).volumetric).toBe(true);
    expect(ct(0, 2, 4).volumetric).toBe(false);
    expect(
      picturesOf(
        at,
        [0, 2, 4, 6, 8, 14, 16, 18, 20].map((z, n) => slice(n, z)),
      ).volumetric,
    ).toBe(false);
    const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((z) => slice(z, z, z === 8 ? { '00280010': { Value: [256] } } : {}));
    expect(picturesOf(at, sizes).volumetric).toBe(false);
  });
});

describe('two series', () => {
  it('are scrolled together by place in the patient', () => {
    const thin = ct(0, 2, 60);
    const thick = ct(0, 5, 24);
    expect(counterpart(thin, 10, thick)).toBe(4);
    expect(counterpart(thick, 4, thin)).toBe(10);
  });

  it('keep the distance they had when they were tied', () => {
    const one = ct(0, 2, 60, { '00200052': { Value: ['a'] } });
    const prior = ct(100, 2, 60, { '00200052': { Value: ['b'] } });
    const offset = offsetOf(one, 5, prior, 8);
    expect(offset).toBe(106);
    expect(counterpart(one, 15, prior, offset)).toBe(18);
  });

  it('need no distance in one space, and go by number where there is no place', () => {
    const one = ct(0, 2, 60, { '00200052': { Value: ['a'] } });
    const other = ct(0, 5, 24, { '00200052': { Value: ['a'] } });
    expect(offsetOf(one, 5, other, 20)).toBe(0);
    const film = picturesOf(at, [slice(1, 0, { '00200032': undefined, '00280008': { Value: [30] } })]);
    expect(counterpart(film, 4, film, 2)).toBe(6);
    expect(counterpart(film, 29, film, 2)).toBe(29);
  });
});

describe('a series laid beside another', () => {
  it('begins at the same place in one space, else as far through the body', () => {
    const one = ct(0, 2, 61, { '00200052': { Value: ['a'] } });
    expect(beside(one, 10, ct(0, 5, 24, { '00200052': { Value: ['a'] } }))).toBe(4);
    expect(beside(one, 30, ct(500, 5, 21, { '00200052': { Value: ['b'] } }))).toBe(10);
  });
});

describe('windows', () => {
  it('of a CT are the usual ones, then those of the file', () => {
    const found = presetsOf(
      ct(0, 2, 9, {
        '00281050': { Value: [40, 50] },
        '00281051': { Value: [400, 250] },
        '00281055': { Value: ['纵隔', '软组织'] },
      }),
    );
    expect(found[0]).toMatchObject({ word: 'mediastinum', key: '1' });
    expect(found.filter((it) => it.word === undefined)).toMatchObject([{ name: '软组织', center: 50, key: '9' }]);
  });

  it('are a range and back', () => {
    expect(rangeOf({ center: -600, width: 1500 })).toEqual({ lower: -1350, upper: 149 });
    expect(windowOf({ lower: -1350, upper: 149 })).toEqual({ center: -600, width: 1500 });
  });
});

describe('a study', () => {
  it('says which of its series have pictures, waves or neither', () => {
    expect([kindOf('CT'), kindOf('ECG'), kindOf('SR')]).toEqual(['pictures', 'waveform', 'other']);
    const found = summarise('1.2', [
      {
        '00080020': { Value: ['20260310'] },
        '00100010': { Value: [{ Alphabetic: 'Zhou^Jianguo', Ideographic: '周^建国' }] },
        '0020000E': { Value: ['1.2.3'] },
        '00080060': { Value: ['CT'] },
        '00201209': { Value: [60] },
      },
    ]);
    expect(found).toMatchObject({ patientName: '周 建国', date: '20260310', series: [{ uid: '1.2.3', count: 60 }] });
  });
});
