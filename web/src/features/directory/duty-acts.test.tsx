import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { doctorMay, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { Turn } from './duty';
import { DutyActs, DutyNotes } from './duty-acts';
import { DutySwaps } from './duty-swaps';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-11T02:00:00Z'), toFake: ['Date'] });
  return () => vi.useRealTimers();
});

const turn = (over: Partial<Turn> = {}): Turn => ({
  id: 't1',
  kind: 'DUTY_OFFICER',
  practitioner: 'zheng',
  name: '郑岩',
  nameEn: 'Zheng Yan',
  from: '2026-03-11T08:00:00+08:00',
  until: '2026-03-12T08:00:00+08:00',
  left: false,
  ...over,
});

const zheng = session({ practitioner: 'zheng', permissions: doctorMay });
let told: unknown[] = [];

beforeEach(() => {
  told = [];
  const hear = async ({ request }: { request: Request }) => {
    told.push([new URL(request.url).pathname, await request.json().catch(() => undefined)]);
    return new HttpResponse(null, { status: 204 });
  };
  server.use(
    http.post('*/api/duty/*', hear),
    http.put('*/api/duty/*', hear),
    http.get('*/api/duty', () => HttpResponse.json([])),
  );
});

it('lets its person leave a turn and hand it over, and nobody else', async () => {
  const { user } = renderAlone(<DutyActs institution="i1" turn={turn()} />, { session: zheng });
  await user.click(await screen.findByRole('button', { name: /郑岩 .*更多操作/ }));
  expect((await screen.findAllByRole('menuitem')).map((it) => it.textContent)).toEqual(['换班', '请假', '交班']);

  await user.click(screen.getByRole('menuitem', { name: '请假' }));
  const drawer = await screen.findByRole('dialog');
  await user.type(within(drawer).getByLabelText('原因'), '发热');
  await user.click(within(drawer).getByRole('button', { name: /请\s?假/ }));

  await vi.waitFor(() => expect(told).toEqual([['/api/duty/t1/leave', { because: '发热' }]]));
});

it('offers a colleague nothing, and who keeps the roster only cover', async () => {
  const colleague = renderAlone(<DutyActs institution="i1" turn={turn()} />, { session: session() });
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  colleague.unmount();

  const keeper = session({ permissions: [...doctorMay, 'DIRECTORY_WRITE'] });
  const { user } = renderAlone(<DutyActs institution="i1" turn={turn({ left: true })} />, { session: keeper });
  await user.click(await screen.findByRole('button', { name: /更多操作/ }));
  expect((await screen.findAllByRole('menuitem')).map((it) => it.textContent)).toEqual(['安排顶班']);
});

it('says that a turn is a gap, and lets a colleague take over what was handed over', async () => {
  const handover = { note: '等 CT 一例', writtenBy: '郑岩', writtenAt: '2026-03-11T00:00:00Z' };
  const { user } = renderAlone(<DutyNotes turn={turn({ left: true, handover })} />, { session: session() });

  expect(await screen.findByText('请假，待顶班')).toBeInTheDocument();
  expect(screen.getByText(/等 CT 一例/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /接\s?班/ }));

  await vi.waitFor(() => expect(told).toEqual([['/api/duty/t1/handover/taken', undefined]]));
});

it('asks for an answer to a swap', async () => {
  server.use(
    http.get('*/api/duty/swaps', () =>
      HttpResponse.json([
        {
          id: 's1',
          mine: false,
          from: { id: 'lin', name: '林远', nameEn: 'Lin Yuan' },
          to: { id: 'zheng', name: '郑岩', nameEn: 'Zheng Yan' },
          turn: turn({ id: 't2' }),
          proposedAt: '2026-03-10T00:00:00Z',
        },
      ]),
    ),
  );
  const { user } = renderAlone(<DutySwaps />, { session: zheng });

  expect(await screen.findByText(/林远 想把 03-11 08:00 总值班 的班换给您/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^同\s?意$/ }));

  await vi.waitFor(() => expect(told).toEqual([['/api/duty/swaps/s1/accept', undefined]]));
});
