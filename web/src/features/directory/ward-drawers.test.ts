import { expect, it } from 'vitest';
import { numbersFrom } from './ward-drawers';

it.each([
  ['01', 3, ['01', '02', '03']],
  ['09', 2, ['09', '10']],
  ['A-7', 2, ['A-7', 'A-8']],
  ['加', 1, ['加']],
  ['加', 2, ['加1', '加2']],
])('bed numbers count on from %s', (first, count, numbers) => {
  expect(numbersFrom(first, count)).toEqual(numbers);
});
