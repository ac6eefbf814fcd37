import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { MinePage, OwnerPage } from './owner-page';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T02:00:00Z'), toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const span = (from: string, until: string) => ({
  from: `2026-11-25T${from}:00+08:00`,
  until: `2026-11-25T${until}:00+08:00`,
});

const calendar = {
  owner: { id: 'o1', kind: 'PERSON', name: '沈怀远', nameEn: 'Shen Huaiyuan', title: '主任医师' },
  home: true,
  mayKeep: true,
  from: '2026-11-22T16:00:00Z',
  until: '2026-11-29T16:00:00Z',
  open: [{ during: span('14:00', '17:00'), purpose: 'CONSULTATION' }],
  free: [span('15:00', '17:00')],
  busy: [span('14:00', '15:00')],
  bookings: [
    {
      appointment: 'a1',
      during: span('14:00', '15:00'),
      state: 'BOOKED',
      kind: 'consultation',
      subject: 's1',
      title: '肺结节会诊',
      reference: 'HZ261125-000001',
      madeBy: '刘敏',
      ownKind: false,
    },
  ],
  exemptions: [],
  hours: [
    {
      id: 'h1',
      weekday: 'WEDNESDAY',
      from: '14:00:00',
      until: '17:00:00',
      validFrom: '2026-01-01',
      purpose: 'CONSULTATION',
      here: true,
    },
    {
      id: 'h2',
      weekday: 'SATURDAY',
      from: '22:00:00',
      until: '02:00:00',
      validFrom: '2026-01-01',
      purpose: 'CONSULTATION',
      here: false,
    },
  ],
};

let kept: unknown;

beforeEach(() => {
  kept = undefined;
  server.use(
    http.get('*/api/calendar/owners/:owner', () => HttpResponse.json(calendar)),
    http.post('*/api/calendar/owners/:owner/hours', async ({ request }) => {
      kept = await request.json();
      return HttpResponse.json({ id: 'h3' }, { status: 201 });
    }),
    http.get('*/api/calendar/resources', () => HttpResponse.json([])),
    http.get('*/api/calendar/feed', () => HttpResponse.json({ made: false })),
  );
});

it('shows my week, and what a case booked is not cancelled here', async () => {
  renderAlone(<MinePage />, { session: session({ practitioner: 'o1' }) });

  const wednesday = await screen.findByRole('region', { name: /^2026-11-25/ });
  expect(within(wednesday).getByText('肺结节会诊')).toBeInTheDocument();
  expect(screen.getByText('周三 14:00 – 17:00')).toBeInTheDocument();
  expect(screen.getByText('周六 22:00 – 次日 02:00')).toBeInTheDocument();
  expect(screen.getByText('在会诊里改期或取消')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '取消预约' })).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: '生成订阅地址' })).toBeInTheDocument();
});

it('keeps new hours as a clock on the wall shows them', async () => {
  const { user } = renderAlone(<MinePage />, { session: session({ practitioner: 'o1' }) });

  await user.click(await screen.findByRole('button', { name: '添加时段' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '添加时段' }));

  await vi.waitFor(() =>
    expect(kept).toMatchObject({ weekday: 'WEDNESDAY', from: '14:00', until: '17:00', validFrom: '2026-11-24' }),
  );
});

it('shows a stranger to the house free and busy, and nothing to write', async () => {
  server.use(
    http.get('*/api/calendar/owners/:owner', () =>
      HttpResponse.json({ ...calendar, home: false, mayKeep: false, open: [], bookings: [], hours: [] }),
    ),
  );
  renderAlone(<OwnerPage />, { path: '/calendar/owners/:id', at: '/calendar/owners/o1' });

  const wednesday = await screen.findByRole('region', { name: /^2026-11-25/ });
  expect(within(wednesday).getByText('没空 14:00–15:00')).toBeInTheDocument();
  expect(within(wednesday).getByText('有空 15:00–17:00')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '登记预约' })).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: '每周时段' })).not.toBeInTheDocument();
});
