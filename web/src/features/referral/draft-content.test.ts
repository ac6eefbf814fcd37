import { expect, it } from 'vitest';
import { writtenDiagnosis } from '@/components/coding/diagnosis-picker';
import { emptyDraft, fromWire, limits, merge, surplus, toWire } from './draft-content';

const base = { ...emptyDraft, impression: '结节', presentIllness: '咳嗽' };

it('takes what only the other changed, keeps what only I changed, and offers what both did', () => {
  const { content, conflicts } = merge(
    base,
    { ...base, impression: '我的印象', presentIllness: '咳嗽三周' },
    { ...base, impression: '同事的印象', treatment: '抗感染' },
  );
  expect(content).toMatchObject({ impression: '我的印象', presentIllness: '咳嗽三周', treatment: '抗感染' });
  expect(conflicts).toEqual([{ field: 'impression', theirs: '同事的印象' }]);
});

it('is the same after a journey over the wire, but for spaces nobody meant', () => {
  const content = { ...base, target: { institution: 'i', department: 'd' }, criteria: ['A'], pastHistory: '  ' };
  expect(fromWire(toWire(content))).toEqual({ ...content, pastHistory: '' });
});

it('sends no more than the slip holds, and knows how much is over', () => {
  const long = { ...base, presentIllness: '长'.repeat(limits.presentIllness + 312) };
  expect(surplus(long, 'presentIllness')).toBe(312);
  expect(toWire(long).presentIllness).toHaveLength(limits.presentIllness);
});

it.each([
  ['j44.1 慢阻肺急性加重', { code: 'J44.1', name: '慢阻肺急性加重' }],
  ['C61  前列腺癌 待查', { code: 'C61', name: '前列腺癌 待查' }],
])('reads a diagnosis written by hand: %s', (text, diagnosis) => {
  expect(writtenDiagnosis(text)).toMatchObject(diagnosis);
});

it.each(['肺癌', 'J44.1', 'J4 x', ''])('reads no diagnosis from %s', (text) => {
  expect(writtenDiagnosis(text)).toBeUndefined();
});
