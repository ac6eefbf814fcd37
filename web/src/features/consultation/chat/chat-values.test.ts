import { describe, expect, it } from 'vitest';
import type { ReviewedSpan } from '@/components/masking/spans';
import { fieldsOf, hintsOf, markedTexts, type ReadChat, refusalOf, spansWithin } from './chat-values';

const text = '陈志远 2026-11-20 10:31\n患者王小明胸痛\n\n李医生\n电话13800001234';
const read = {
  chat: true,
  text,
  attachments: 0,
  found: [],
  messages: [
    { sender: '陈志远', sentAt: '2026-11-20T10:31:00', start: 0, from: 21, until: 28 },
    { sender: '李医生', start: 30, from: 34, until: 47 },
  ],
} as ReadChat;
const span = (start: number, end: number, kind: ReviewedSpan['kind'], accepted = true): ReviewedSpan => ({
  start,
  end,
  kind,
  sureness: 'CERTAIN',
  accepted,
});

describe('a chat that was read', () => {
  it('is masked message by message, the senders too', () => {
    const texts = markedTexts(read, [span(0, 3, 'SENDER'), span(23, 26, 'PATIENT_NAME'), span(36, 47, 'PHONE', false)]);
    expect(texts.map((it) => it.text)).toEqual(['陈志远', '患者王小明胸痛', '李医生', '电话13800001234']);
    expect(texts[0]?.found).toEqual([{ start: 0, end: 3, kind: 'SENDER', sureness: 'CERTAIN' }]);
    expect(texts[1]?.found[0]).toMatchObject({ start: 2, end: 5 });
    expect(texts[3]?.found).toEqual([]);
  });
  it('cuts what was marked over the edge of a message', () => {
    expect(spansWithin([span(20, 40, 'NAME')], 21, 28)).toMatchObject([{ start: 0, end: 7 }]);
  });
  it('offers what it says of the patient as search words, once each', () => {
    const spans = [
      span(23, 26, 'PATIENT_NAME'),
      span(23, 26, 'PATIENT_NAME'),
      span(36, 47, 'PHONE'),
      span(0, 3, 'SENDER'),
    ];
    expect(hintsOf(text, spans)).toEqual(['王小明', '13800001234']);
  });
});

it('puts every message where it belongs, and into the history unless told otherwise', () => {
  const fields = fieldsOf(
    ['胸痛', '在吗', '', '肌钙蛋白 0.9', '能溶栓吗'],
    ['history', 'nowhere', 'history', 'findings', 'question'],
  );
  expect(fields).toEqual({ history: '胸痛', findings: '肌钙蛋白 0.9', treatment: '', question: '能溶栓吗' });
  expect(fieldsOf(['一', '二'], []).history).toBe('一\n二');
});

it('says why a file is not taken', () => {
  const file = (name: string, type: string) => new File(['x'], name, { type });
  expect(refusalOf(file('a.png', 'image/png'), 0)).toBeUndefined();
  expect(refusalOf(file('a.pdf', 'application/pdf'), 20)).toBeUndefined();
  expect(refusalOf(file('a.png', 'image/png'), 20)).toBe('many');
  expect(refusalOf(file('CT.dcm', ''), 0)).toBe('dicom');
  expect(refusalOf(file('a.heic', 'image/heic'), 0)).toBe('kind');
});
