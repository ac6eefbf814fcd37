import { expect, it } from 'vitest';
import { isoMillis } from './iso-millis';

it.each([
  ['PT2H', 7_200_000],
  ['PT1H30M', 5_400_000],
  ['P3D', 259_200_000],
  ['PT0S', 0],
  ['Pneumonia', undefined],
  ['P', undefined],
  ['2h', undefined],
])('%s is %s ms', (text, ms) => {
  expect(isoMillis(text)).toBe(ms);
});
