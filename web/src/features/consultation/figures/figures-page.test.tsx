import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aCase, chakou, doctorMay, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { ExpertLine, FigureLine, FigureSet } from './api';

const line = (over: Partial<FigureLine> = {}): FigureLine => ({
  counts: { SENT: 5, SERVED: 4, SERVED_OUTSIDE: 1, HELD: 3, NOT_HELD: 1, DELIVERED: 3, IN_TIME: 2, LATE: 1, OPINED: 3 },
  times: { TO_ANSWER: { median: 90, ninetieth: 600 } },
  opinions: 6,
  stars: 4.5,
  ...over,
});

const expert: ExpertLine = {
  practitioner: '00000000-0000-7000-8000-0000000000e1',
  name: '顾衡',
  nameEn: 'Gu Heng',
  title: '主任医师',
  institution: { id: chakou.id, name: chakou.name, nameEn: chakou.nameEn ?? '' },
  counts: { EXPERT_ASKED: 4, EXPERT_JOINED: 3, EXPERT_SIGNED: 3, EXPERT_IN_TIME: 2, EXPERT_LATE: 1 },
  toSign: { median: 20, ninetieth: 45 },
};

const nothing: FigureSet = {
  total: { counts: {}, times: {}, opinions: 0 },
  months: [],
  kinds: [],
  partners: [],
  specialties: [],
  experts: [],
  served: [],
  setbacks: [],
};
const received: FigureSet = {
  ...nothing,
  total: line(),
  months: [line({ month: '2026-03' })],
  kinds: [line({ kind: 'JOINT' })],
  partners: [line({ partner: { id: chakou.id, name: chakou.name, nameEn: chakou.nameEn ?? '' } })],
  specialties: [line({ specialty: '03.04' })],
  experts: [expert],
  served: [{ month: '2026-03', specialty: '03.04', all: 4, inside: 3, outside: 1 }],
  setbacks: [{ figure: 'NOT_HELD', reason: 'LINE', zh: '线路故障', en: 'The line failed', cases: 1 }],
};

let asked: URLSearchParams[] = [];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session({ permissions: doctorMay }))),
    http.get('*/api/consultations/figures', ({ request }) =>
      HttpResponse.json(new URL(request.url).searchParams.get('side') === 'RESPONDER' ? received : nothing),
    ),
    http.get('*/api/consultations/figures/cases', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ items: [aCase({ kind: 'consultation' })], next: null });
    }),
  );
});

it('shows the side that has figures, and the load of an expert opens its cases', async () => {
  const { user } = renderApp('/consultations/figures');
  expect(await screen.findByRole('button', { name: '我们受理的', pressed: true })).toBeInTheDocument();
  const row = within(await screen.findByRole('region', { name: '专家工作量' })).getByRole('row', { name: /顾衡/ });
  await user.click(within(row).getByRole('link', { name: '67%' }));
  expect(await screen.findByRole('heading', { name: '超时签署' })).toBeInTheDocument();
  expect(asked.at(-1)?.get('expert')).toBe(expert.practitioner);
  expect(asked.at(-1)?.get('figure')).toBe('EXPERT_LATE');
});

it('opens what fell through by its reason', async () => {
  const { user } = renderApp('/consultations/figures');
  await user.click(await screen.findByRole('link', { name: '线路故障' }));
  expect(await screen.findByRole('heading', { name: '未如期举行' })).toBeInTheDocument();
  expect(asked.at(-1)?.get('reason')).toBe('LINE');
});

it('hands out a workbook of what is looked at, in the language of the page', async () => {
  renderApp('/consultations/figures?side=RESPONDER&specialty=03.04');
  const excel = await screen.findByRole('link', { name: /导出 Excel/ });
  const query = new URL(excel.getAttribute('href') ?? '', 'http://x').searchParams;
  expect(query.get('specialty')).toBe('03.04');
  expect(query.get('side')).toBe('RESPONDER');
  expect(query.get('lang')).toBeNull();
});

it('says what would be here where nothing was sent', async () => {
  server.use(http.get('*/api/consultations/figures', () => HttpResponse.json(nothing)));
  renderApp('/consultations/figures?months=3');
  expect(await screen.findByText('这段时间没有会诊')).toBeInTheDocument();
});
