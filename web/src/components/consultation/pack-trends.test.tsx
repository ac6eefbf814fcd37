import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { language } from '@/lib/language';
import type { Schema } from '@/lib/wire';
import { renderAlone } from '@/testing/render-app';
import { PackTrends } from './pack-trends';

const creatinine: Schema<'PackTrend'> = {
  item: 'CRE',
  zh: '肌酐',
  en: 'Creatinine',
  unit: 'μmol/L',
  points: [
    { at: '2026-01-10T00:10:00Z', value: '88', number: 88, low: 57, high: 111, flag: 'NONE' },
    { at: '2026-09-10T00:10:00Z', value: '131', number: 131, low: 57, high: 111, flag: 'HIGH' },
  ],
};

it('shows what was sent as a chart and every value below it, the newest first', () => {
  renderAlone(<PackTrends trends={[creatinine]} />);
  expect(screen.getByRole('img', { name: '肌酐，2 次结果的曲线' })).toBeVisible();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((it) => it.textContent)).toEqual([
    expect.stringMatching(/131 ↑.*57 – 111/),
    expect.stringMatching(/88.*57 – 111/),
  ]);
});

it('draws no line through a single finding, and says its name in English too', () => {
  language.set('en');
  const finding = {
    ...creatinine,
    points: [{ at: '2026-01-10T00:10:00Z', value: 'POSITIVE', flag: 'ABNORMAL' as const }],
  };
  renderAlone(<PackTrends trends={[finding]} />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByRole('region', { name: 'Creatinine' })).toBeVisible();
  language.set('zh-CN');
});
