import { describe, expect, it } from 'vitest';
import { inserted, withTemplate } from './insert';

describe('a phrase', () => {
  it('goes where the cursor was, and does not run into what stands there', () => {
    expect(inserted('两肺清晰', '建议复查。', -1)).toBe('两肺清晰。建议复查。');
    expect(inserted('两肺清晰。心影不大。', '建议复查。', 5)).toBe('两肺清晰。建议复查。心影不大。');
    expect(inserted('', '建议复查。', 0)).toBe('建议复查。');
    expect(inserted('a', 'b', 99)).toBe('a。b');
  });
});

describe('a template', () => {
  const template = { code: 'T', findings: '两肺清晰。', impression: '未见异常。' };

  it('fills what is empty and never takes a word away', () => {
    expect(withTemplate({}, template)).toEqual({ template: 'T', findings: '两肺清晰。', impression: '未见异常。' });
    expect(withTemplate({ findings: '右肺结节。' }, template)).toMatchObject({
      findings: '右肺结节。\n两肺清晰。',
      impression: '未见异常。',
    });
  });

  it('chosen twice stands there once', () => {
    const once = withTemplate({ findings: '右肺结节。' }, template);
    expect(withTemplate(once, template)).toMatchObject({ findings: '右肺结节。\n两肺清晰。' });
  });
});
