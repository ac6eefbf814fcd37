import { describe, expect, it } from 'vitest';
import { type Health, judge, wellAtFirst } from './line-health';

const rule = { loss: 0.08, kilobits: 150, measurements: 3 };
const good = { loss: 0, kilobits: 900 };
const lossy = { loss: 0.2, kilobits: 900 };
const narrow = { loss: 0, kilobits: 90 };

const measuredBy = (measured: readonly { loss: number; kilobits: number | undefined }[], from: Health = wellAtFirst) =>
  measured.reduce((health, it) => judge(health, it, rule), from);

describe('a line', () => {
  it('is weak after so many bad measurements in a row, whether packets are lost or nothing goes through', () => {
    expect(measuredBy([lossy, lossy]).weak).toBe(false);
    expect(measuredBy([lossy, narrow, lossy]).weak).toBe(true);
    expect(measuredBy([lossy, good, lossy, lossy]).weak).toBe(false);
  });

  it('gives pictures up for the voice when it stays weak', () => {
    expect(measuredBy(Array(5).fill(narrow)).audioOnly).toBe(false);
    expect(measuredBy(Array(6).fill(narrow)).audioOnly).toBe(true);
  });

  it('is well again after as many good ones; pictures come back when the reader says so', () => {
    const weak = measuredBy(Array(6).fill(lossy));
    expect(measuredBy([good, good], weak).weak).toBe(true);
    expect(measuredBy([good, good, good], weak)).toMatchObject({ weak: false, audioOnly: true });
  });

  it('is not called weak for what the browser does not know', () => {
    expect(measuredBy(Array(9).fill({ loss: 0, kilobits: undefined })).weak).toBe(false);
  });
});
