import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { readingRules } from '@/testing/diagnoses';
import { aCase, chakou, doctorMay, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { FigureCounts, FigureLine, FigureSet } from './api/figures';

const counts = (over: Partial<FigureCounts> = {}): FigureCounts => ({
  ordered: 0,
  acquired: 0,
  claimed: 0,
  signed: 0,
  unsigned: 0,
  delivered: 0,
  inTime: 0,
  late: 0,
  refused: 0,
  agreed: 0,
  agreedMinor: 0,
  disputed: 0,
  clinicAgreed: 0,
  clinicAgreedMinor: 0,
  clinicDiffered: 0,
  critical: 0,
  criticalAnswered: 0,
  criticalOpen: 0,
  ...over,
});

const line = (over: Partial<FigureLine>): FigureLine => ({
  counts: counts({ ordered: 8, acquired: 8, claimed: 5, signed: 4, unsigned: 4, inTime: 3, late: 1, refused: 2 }),
  times: { toReport: { median: 25, ninetieth: 70 } },
  ...over,
});

const nothing: FigureSet = { total: { counts: counts(), times: {} }, months: [], partners: [], modalities: [] };
const read: FigureSet = {
  total: line({}),
  months: [line({ month: '2026-03' })],
  partners: [line({ partner: { id: chakou.id, name: chakou.name, nameEn: chakou.nameEn ?? '' } })],
  modalities: [line({ modality: 'DX' })],
};

let asked: URLSearchParams[] = [];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/remote-diagnoses/rules', () => HttpResponse.json({ version: '1', rules: readingRules })),
    http.get('*/api/remote-diagnoses/figures', ({ request }) => {
      const query = new URL(request.url).searchParams;
      return HttpResponse.json(query.get('side') === 'RESPONDER' ? read : nothing);
    }),
    http.get('*/api/remote-diagnoses/figures/cases', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: [aCase({ kind: 'diagnosis' })], next: null });
    }),
  );
});

it('shows the side that has figures, and a number opens its cases', async () => {
  server.use(http.get('*/api/session', () => HttpResponse.json(session({ permissions: doctorMay }))));
  const { user } = renderApp('/diagnoses/figures');
  expect(await screen.findByRole('button', { name: '我们诊断的', pressed: true })).toBeInTheDocument();
  expect(screen.getAllByText('75%').length).toBeGreaterThan(0);
  expect(screen.getByText('90% 在 1 小时 10 分内')).toBeInTheDocument();
  const row = within(screen.getByRole('region', { name: '按机构比较' })).getByRole('row', {
    name: new RegExp(chakou.name),
  });
  await user.click(within(row).getByRole('link', { name: '75%' }));
  expect(await screen.findByRole('heading', { name: '超时签发' })).toBeInTheDocument();
  expect(asked.at(-1)?.get('partner')).toBe(chakou.id);
  expect(asked.at(-1)?.get('figure')).toBe('LATE');
});

it('gives counts without cases to who manages', async () => {
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json(session({ permissions: ['DIRECTORY_READ', 'DIRECTORY_WRITE', 'STAFF_WRITE'] })),
    ),
  );
  renderApp('/diagnoses/figures');
  expect(await screen.findByText('按开单月份统计')).toBeInTheDocument();
  const region = await screen.findByRole('region', { name: '按检查类型比较' });
  expect(within(region).queryByRole('link')).not.toBeInTheDocument();
  expect(within(region).getByText('75%')).toBeInTheDocument();
});

it('says what would be here where nothing was ordered', async () => {
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session({ permissions: doctorMay }))),
    http.get('*/api/remote-diagnoses/figures', () => HttpResponse.json(nothing)),
  );
  renderApp('/diagnoses/figures?months=3');
  expect(await screen.findByText('这段时间没有远程诊断')).toBeInTheDocument();
});
