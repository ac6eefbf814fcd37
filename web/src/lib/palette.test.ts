import { describe, expect, it } from 'vitest';
import { type Palette, palettes } from './palette';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const it = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return it <= 0.03928 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const pairs: [keyof Palette, keyof Palette][] = [
  ['ink', 'ground'],
  ['ink2', 'ground'],
  ['ink2', 'rail'],
  ['ink3', 'ground'],
  ['ink3', 'hover'],
  ['ink3', 'rail'],
  ['ink3', 'raised'],
  ['ink2', 'primarySoft'],
  ['primaryInk', 'ground'],
  ['primaryInk', 'rail'],
  ['primaryInk', 'primarySoft'],
  ['onPrimary', 'primary'],
  ['amber', 'amberSoft'],
  ['amber', 'ground'],
  ['red', 'redSoft'],
  ['red', 'ground'],
  ['ground', 'red'],
  ['ink', 'redSoft'],
  ['ink2', 'redSoft'],
  ['green', 'greenSoft'],
  ['green', 'ground'],
];

describe.each(['light', 'dark'] as const)('%s', (mode) => {
  it.each(pairs)('%s on %s can be read (AA, 4.5:1)', (ink, paper) => {
    expect(contrast(palettes[mode][ink], palettes[mode][paper])).toBeGreaterThanOrEqual(4.5);
  });
});
