import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aCase, chakou, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { Desk } from './api';

const header = aCase({ kind: 'consultation', state: 'ACCEPTED', side: 'RESPONDER', version: 7 });
const wei = '00000000-0000-7000-8000-0000000000e1';
const heng = '00000000-0000-7000-8000-0000000000e2';

const desk: Desk = {
  at: '2026-03-09T02:00:00Z',
  sessions: [
    {
      header: { ...header, id: '00000000-0000-7000-8000-0000000000c2' },
      kind: 'JOINT',
      from: '2026-03-09T01:30:00Z',
      until: '2026-03-09T02:15:00Z',
      meeting: '00000000-0000-7000-8000-0000000000d1',
      room: 'OPEN',
      present: 3,
      experts: ['董伟'],
    },
  ],
  late: [{ header, because: 'OPINIONS', since: '2026-03-09T00:00:00Z', who: ['董伟'] }],
  waiting: [
    {
      header,
      specialty: '03.04',
      seat: {
        practitioner: wei,
        name: '董伟',
        title: '主任医师',
        institutionName: '清溪县第二人民医院',
        institutionNameEn: 'Qingxi Second',
        invitedAt: '2026-03-09T00:00:00Z',
        phone: '13900000000',
      },
      next: {
        practitioner: heng,
        name: '顾衡',
        nameEn: 'Gu Heng',
        institution: chakou.id,
        institutionName: chakou.name,
        institutionNameEn: chakou.nameEn ?? '',
      },
    },
  ],
  free: [],
  calls: [],
};

let sent: { path: string; body: unknown; version: string | null }[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json(session({ permissions: ['CASE_READ', 'COORDINATE', 'CONSULTATION_REQUEST'] })),
    ),
    http.get('*/api/consultations/desk', () => HttpResponse.json(desk)),
    http.get('*/api/consultations/rules', () =>
      HttpResponse.json({
        kinds: {},
        clocks: {},
        checkLists: [],
        reasons: {
          EXCUSE: [
            { code: 'ILL', zh: '专家因病', en: 'Ill', needsText: false },
            { code: 'NO_ANSWER', zh: '未答复', en: 'No answer', needsText: false },
          ],
          CALL: [{ code: 'NOT_REACHED', zh: '无人接听', en: 'Nobody answered', needsText: false }],
        },
      }),
    ),
    http.post('*/api/consultations/:id/actions/:action', async ({ request }) => {
      sent.push({
        path: new URL(request.url).pathname,
        body: await request.json(),
        version: request.headers.get('If-Match'),
      });
      return HttpResponse.json({ case: { ...header, version: 8 } });
    }),
    http.post('*/api/consultations/:id/calls', async ({ request }) => {
      sent.push({ path: new URL(request.url).pathname, body: await request.json(), version: null });
      return HttpResponse.json({ calls: [] });
    }),
  );
});

it('asks the next expert instead of the one who does not answer, in one press', async () => {
  const { user } = renderApp('/consultations/desk');
  await user.click(await screen.findByRole('button', { name: '不等 董伟，改请 顾衡' }));
  expect(await screen.findByText('已改请 顾衡')).toBeInTheDocument();
  expect(sent[0]?.path).toContain('/actions/reassign');
  expect(sent[0]?.version).toContain('7');
  expect(sent[0]?.body).toEqual({ practitioner: wei, reason: 'NO_ANSWER', institution: chakou.id, next: heng });
});

it('shows the rooms, who is in them, and what is late', async () => {
  renderApp('/consultations/desk');
  const rooms = await screen.findByRole('region', { name: '今天的会诊室' });
  expect(within(rooms).getByText('3 人在场')).toBeInTheDocument();
  expect(within(rooms).getByText('现在')).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: '超时' })).getByText('欠意见：董伟')).toBeInTheDocument();
  expect(
    within(screen.getByRole('region', { name: '未答复' })).getByRole('link', { name: '13900000000' }),
  ).toHaveAttribute('href', 'tel:13900000000');
});

it('notes a call with whom it was and what came of it', async () => {
  const { user } = renderApp('/consultations/desk');
  const waiting = await screen.findByRole('region', { name: '未答复' });
  await user.click(within(waiting).getByRole('button', { name: '记电话：董伟' }));
  await user.click(await screen.findByRole('radio', { name: '无人接听' }));
  await user.click(screen.getByRole('button', { name: /记下/ }));
  expect(sent[0]?.body).toMatchObject({ direction: 'OUT', whom: '董伟', result: 'NOT_REACHED' });
});
