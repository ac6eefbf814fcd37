import type { TestItem } from './api/catalogue';
import type { Flag } from './api/results';

export interface Reading {
  /** As it is printed. */
  value: string;
  flag: Flag;
}

const QUANTITY = /^([<>≤≥]?)\s*(\d{1,12}(?:\.\d{1,6})?)$/;
const findings: Record<string, 'POSITIVE' | 'NEGATIVE'> = {
  '+': 'POSITIVE',
  '(+)': 'POSITIVE',
  POS: 'POSITIVE',
  POSITIVE: 'POSITIVE',
  阳: 'POSITIVE',
  阳性: 'POSITIVE',
  '-': 'NEGATIVE',
  '(-)': 'NEGATIVE',
  NEG: 'NEGATIVE',
  NEGATIVE: 'NEGATIVE',
  阴: 'NEGATIVE',
  阴性: 'NEGATIVE',
};

/** The range that is this patient's. */
export function rangeOf(item: TestItem, sex: string, age: number) {
  return item.ranges.find(
    (it) =>
      (it.sex == null || it.sex === sex) &&
      (it.fromAge == null || age >= it.fromAge) &&
      (it.underAge == null || age < it.underAge),
  );
}

/**
 * What was typed, flagged while it is typed; undefined when it is no value of the item. The server reads it again by the same rules.
 */
export function read(item: TestItem, typed: string, sex: string, age: number): Reading | undefined {
  const text = typed.trim();
  if (item.scale === 'FINDING') {
    const value = findings[text.toUpperCase()];
    return value && { value, flag: item.expected && item.expected !== value ? 'ABNORMAL' : 'NONE' };
  }
  const match = QUANTITY.exec(text.replace('\uff1c', '<').replace('\uff1e', '>'));
  if (!match) return undefined;
  return { value: `${match[1]}${match[2]}`, flag: flagOf(Number(match[2]), rangeOf(item, sex, age)) };
}

function flagOf(number: number, range: ReturnType<typeof rangeOf>): Flag {
  if (!range) return 'NONE';
  if (range.veryLow != null && number < range.veryLow) return 'VERY_LOW';
  if (range.veryHigh != null && number > range.veryHigh) return 'VERY_HIGH';
  if (range.low != null && number < range.low) return 'LOW';
  return range.high != null && number > range.high ? 'HIGH' : 'NONE';
}

/** 3.5–5.3, ≤ 5.2, ≥ 1.0; empty where there is none. */
export function rangeWords(range: { low?: number | null | undefined; high?: number | null | undefined } | undefined) {
  if (range?.low != null && range.high != null) return `${range.low}–${range.high}`;
  if (range?.high != null) return `≤ ${range.high}`;
  return range?.low != null ? `≥ ${range.low}` : '';
}
