import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { language } from '@/lib/language';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { StrippingPage } from './stripping-page';

const by = { practitioner: 'p', name: '林静', at: '2026-11-22T01:00:00Z' };
const text = {
  part: 'HISTORY',
  text: '患者田秀英，胸痛两小时',
  masked: '患者甲，胸痛两小时',
  spans: [{ start: 2, end: 5, kind: 'PATIENT_NAME', sureness: 'CERTAIN', person: 'known-0', accepted: true }],
};
const image = {
  series: '1.2.1',
  instance: '1.2.1.1',
  frames: 1,
  why: 'USUAL',
  mayLeave: true,
  coverable: true,
  regions: [],
};
const review = {
  id: 'r',
  pack: 'k',
  study: '1.2',
  pseudonym: '患者甲',
  characteristics: true,
  attributes: [{ tag: '(0010,0010)', name: "Patient's Name" }],
  images: [image],
  instances: 3,
};
const study = { uid: '1.2', description: '腹部超声', modalities: ['US'], date: '20261120', review };
const files = [
  { id: 'f1', name: '伤口.png', mediaType: 'image/png', possible: true },
  { id: 'f2', name: '病历.pdf', mediaType: 'application/pdf', possible: false },
];

const consultation = {
  case: {
    id: 'c',
    number: 'HZ1',
    kind: 'consultation',
    state: 'DRAFT',
    version: 3,
    side: 'REQUESTER',
    patient: { id: 'p', maskedName: '田**', sex: '2' },
  },
  rule: { identities: 'STRIPPED' },
  actions: [{ action: 'submit', allowed: false, missing: ['STRIPPED'], primary: true, asks: [] }],
};

let told: [string, unknown][];
let view: Record<string, unknown>;

beforeEach(() => {
  told = [];
  view = { pseudonym: '患者甲', all: 3, done: 0, texts: [text], studies: [study], files };
  server.use(
    http.get('*/api/consultations/c', () => HttpResponse.json(consultation)),
    http.post('*/api/consultations/c/stripping', () => HttpResponse.json(view)),
    http.put('*/api/consultations/c/stripping/*', async ({ request }) => {
      told.push([new URL(request.url).pathname.split('/stripping/')[1] ?? '', await request.json()]);
      expect(request.headers.get('If-Match')).toBe('"3"');
      view = { ...view, done: 1, texts: [{ ...text, by }] };
      return HttpResponse.json(view);
    }),
  );
});

const open = () =>
  renderAlone(<StrippingPage />, { path: '/consultations/:id/stripping', at: '/consultations/c/stripping' });

describe('looking through what leaves without identities', () => {
  it('shows each text beside what the others read, and keeps what a person said of it', async () => {
    const { user } = open();
    const part = await screen.findByRole('article', { name: '病史摘要' });
    expect(within(part).getByText('患者甲，胸痛两小时')).toBeVisible();
    expect(screen.getByText('已审核 0 / 3 项')).toBeVisible();
    await user.click(within(part).getByRole('button', { name: '田秀英，患者姓名，确定' }));
    expect(within(part).getByText('保存后更新')).toBeVisible();
    await user.click(within(part).getByRole('button', { name: '通读完毕' }));
    await waitFor(() => expect(screen.getByText('已审核 1 / 3 项')).toBeVisible());
    expect(told).toEqual([['texts/HISTORY', { spans: [{ ...text.spans[0], accepted: false }] }]]);
    expect(within(part).getByText(/林静 已审核/)).toBeVisible();
  });

  it('is not sent before everything has been looked through', async () => {
    open();
    expect(await screen.findByRole('button', { name: '去标识后送出' })).toBeDisabled();
    expect(screen.getByText('还有 3 项待审核')).toBeVisible();
  });

  it('lets an image be covered and asks for it before the study is confirmed', async () => {
    const { user } = open();
    const part = await screen.findByRole('article', { name: /腹部超声/ });
    expect(within(part).getByRole('button', { name: '确认这项检查' })).toBeDisabled();
    await user.click(within(part).getByRole('button', { name: '没有身份信息' }));
    await waitFor(() =>
      expect(told).toEqual([['studies/1.2/images/1.2.1.1', { verdict: 'CLEAN', regions: [], series: false }]]),
    );
  });

  it('says of documents that they stay, and sends pictures as they were covered', async () => {
    const { user } = open();
    expect(await screen.findByText('文档不随去标识资料送出')).toBeVisible();
    const picture = screen.getByRole('article', { name: '伤口.png' });
    await user.click(within(picture).getByRole('button', { name: '送出图片' }));
    await waitFor(() => expect(told).toEqual([['files/f1', { leaves: true, regions: [] }]]));
  });

  it('speaks English too', async () => {
    language.set('en');
    open();
    expect(await screen.findByRole('button', { name: 'Send without identities' })).toBeDisabled();
    language.set('zh-CN');
  });
});
