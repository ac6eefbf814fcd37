import { expect, it } from 'vitest';
import type { TestItem } from './api/catalogue';
import { rangeOf, rangeWords, read } from './reading';

const potassium: TestItem = {
  code: 'K',
  zh: '钾',
  en: 'Potassium',
  scale: 'QUANTITY',
  unit: 'mmol/L',
  decimals: 2,
  ranges: [{ veryLow: 2.8, low: 3.5, high: 5.3, veryHigh: 6.2 }],
};
const creatinine: TestItem = {
  ...potassium,
  code: 'CRE',
  ranges: [
    { sex: '1', fromAge: 18, underAge: 60, low: 57, high: 97 },
    { sex: '1', fromAge: 60, low: 57, high: 111 },
    { sex: '2', fromAge: 18, low: 41, high: 73 },
  ],
};
const antigen: TestItem = { ...potassium, code: 'HBSAG', scale: 'FINDING', expected: 'NEGATIVE', ranges: [] };

it.each([
  ['6.8', 'VERY_HIGH'],
  ['6.2', 'HIGH'],
  ['5.3', 'NONE'],
  ['3.4', 'LOW'],
  ['2.7', 'VERY_LOW'],
  ['>10', 'VERY_HIGH'],
])('reads a potassium of %s as %s', (typed, flag) => {
  expect(read(potassium, typed, '2', 67)?.flag).toBe(flag);
});

it.each(['', 'six', '1.2.3', '-4', '6,8', '<', '+'])('takes "%s" for no potassium', (typed) => {
  expect(read(potassium, typed, '2', 67)).toBeUndefined();
});

it('looks up the range of this patient, and none of an adult for a child', () => {
  expect(rangeOf(creatinine, '1', 67)?.high).toBe(111);
  expect(rangeOf(creatinine, '1', 40)?.high).toBe(97);
  expect(read(creatinine, '105', '1', 40)?.flag).toBe('HIGH');
  expect(read(creatinine, '105', '2', 8)?.flag).toBe('NONE');
});

it('understands the signs and words of a finding', () => {
  expect(read(antigen, ' + ', '1', 30)).toEqual({ value: 'POSITIVE', flag: 'ABNORMAL' });
  expect(read(antigen, '阴性', '1', 30)).toEqual({ value: 'NEGATIVE', flag: 'NONE' });
  expect(read({ ...antigen, expected: undefined }, '+', '1', 30)?.flag).toBe('NONE');
});

it('writes a range with one end or two', () => {
  expect(rangeWords({ low: 3.5, high: 5.3 })).toBe('3.5–5.3');
  expect(rangeWords({ high: 5.2 })).toBe('≤ 5.2');
  expect(rangeWords({ low: 1 })).toBe('≥ 1');
  expect(rangeWords(undefined)).toBe('');
});
