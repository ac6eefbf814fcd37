import { describe, expect, it } from 'vitest';
import { difference } from './difference';

const told = (before: string, after: string) =>
  difference(before, after)
    .map((it) => ({ same: it.text, out: `[-${it.text}]`, in: `[+${it.text}]` })[it.kind])
    .join('');

describe('the difference of two versions', () => {
  it('names what went and what came, in Chinese sign by sign', () => {
    expect(told('右肺上叶见结节', '左肺上叶见两枚结节')).toBe('[-右][+左]肺上叶见[+两枚]结节');
  });

  it('keeps numbers and Latin words whole', () => {
    expect(told('直径 8 mm', '直径 18 mm')).toBe('直径 [-8][+18] mm');
    expect(told('ST segment', 'QT segment')).toBe('[-ST][+QT] segment');
  });

  it('is nothing where nothing changed, and all where nothing was', () => {
    expect(told('未见异常', '未见异常')).toBe('未见异常');
    expect(told('', '未见异常')).toBe('[+未见异常]');
    expect(told('未见异常', '')).toBe('[-未见异常]');
  });

  it('can always be read back', () => {
    const [before, after] = ['两肺纹理清晰，心影不大。', '两肺纹理增粗，心影稍大，建议复查。'];
    const found = difference(before, after);
    const text = (but: string) =>
      found
        .filter((it) => it.kind !== but)
        .map((it) => it.text)
        .join('');
    expect(text('in')).toBe(before);
    expect(text('out')).toBe(after);
  });
});
