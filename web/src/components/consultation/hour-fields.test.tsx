import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import type { ConsultationView } from '@/lib/consultation';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { ConsultationStepForm } from './step-form';

const view = {
  case: { id: 'c1', version: 3, state: 'ACCEPTED', side: 'RESPONDER' },
  matter: { kind: 'SINGLE', hopes: [], studies: [] },
  rule: { minutes: 30 },
  reasons: {},
  checkList: [],
  seats: [
    {
      practitioner: 'p1',
      name: '秦岭',
      institution: 'i1',
      institutionName: '江州医科大学附属第二医院',
      state: 'JOINED',
    },
    {
      practitioner: 'p2',
      name: '白雪',
      institution: 'i1',
      institutionName: '江州医科大学附属第二医院',
      state: 'DECLINED',
    },
  ],
} as unknown as ConsultationView;

it('finds an hour that every expert who takes part has, and sends it', async () => {
  let asked: unknown;
  let sent: unknown;
  server.use(
    http.get('*/api/calendar/places', () => HttpResponse.json([])),
    http.post('*/api/calendar/common-hours', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({
        hours: [{ during: { from: '2099-03-04T02:00:00Z', until: '2099-03-04T02:30:00Z' }, owners: ['p1'] }],
        owners: [{ id: 'p1', kind: 'PERSON', name: '秦岭', nameEn: 'Qin Ling' }],
      });
    }),
    http.post('*/api/consultations/c1/actions/schedule', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(view);
    }),
  );
  const { user } = renderAlone(<ConsultationStepForm action="schedule" view={view} onClose={vi.fn()} />);

  await user.click(await screen.findByRole('button', { name: '查找专家共同空闲时间' }));
  await user.click(await screen.findByRole('button', { name: /查\s?找$/ }));
  await user.click(await screen.findByRole('button', { name: '选 03-04 10:00' }));
  await user.click(screen.getByRole('button', { name: '确定时间' }));

  await vi.waitFor(() => expect(sent).toBeDefined());
  expect(asked).toMatchObject({ wanted: [['p1']], minutes: 30 });
  expect(sent).toMatchObject({ from: '2099-03-04T02:00:00Z', until: '2099-03-04T02:30:00.000Z' });
});

it('keeps rooms of any institution with the experts', async () => {
  let sent: unknown;
  server.use(
    http.get('*/api/calendar/places', () =>
      HttpResponse.json([{ id: 'h1', name: '清溪县人民医院', nameEn: 'Qingxi', shortName: '清溪', own: true }]),
    ),
    http.get('*/api/calendar/places/h1/owners', () =>
      HttpResponse.json([
        { id: 'p9', kind: 'PERSON', name: '秦岭', nameEn: 'Qin Ling' },
        { id: 'r1', kind: 'ROOM', name: '远程会诊一室', nameEn: 'Room 1' },
      ]),
    ),
    http.post('*/api/consultations/c1/actions/schedule', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(view);
    }),
  );
  const soon = {
    ...view,
    matter: { ...view.matter, hopes: [{ from: '2099-03-04T02:00:00Z', until: '2099-03-04T03:00:00Z' }] },
  };
  const { user } = renderAlone(
    <ConsultationStepForm action="schedule" view={soon as ConsultationView} onClose={vi.fn()} />,
  );

  await user.click(await screen.findByRole('button', { name: '预订会诊室或设备' }));
  await user.click(await screen.findByRole('combobox', { name: '会诊室或设备' }));
  await user.click(await screen.findByText(/远程会诊一室/));
  expect(screen.queryByText(/秦岭 · 人员/)).toBeNull();
  expect(screen.getByRole('button', { name: '不预订 远程会诊一室' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: '确定时间' }));

  await vi.waitFor(() => expect(sent).toMatchObject({ rooms: ['r1'], from: '2099-03-04T02:00:00Z' }));
});
