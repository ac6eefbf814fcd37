import { fireEvent, screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { chakou, doctorMay, generalPractice, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { begin, hoursOf, nextHandover, type Turn, turnsOf, twoWeeks } from './duty';
import { DutyRoster } from './duty-roster';

/** A Wednesday in China, and still a Tuesday in London. */
const wednesday = Date.parse('2026-03-10T16:30:00Z');

const turn = (over: Partial<Turn>): Turn => ({
  id: 'turn-1',
  kind: 'DUTY_OFFICER',
  practitioner: 'person-1',
  name: '郑岩',
  nameEn: 'Zheng Yan',
  from: '2026-03-11T08:00:00+08:00',
  until: '2026-03-12T08:00:00+08:00',
  left: false,
  ...over,
});
const next = (time: string) => `次日 ${time}`;

describe('the days of a roster', () => {
  it('begin on the Monday of the week it is in China', () => {
    const days = twoWeeks(wednesday);
    expect(days).toHaveLength(14);
    expect(days[0]).toBe('2026-03-09');
    expect(days.at(-1)).toBe('2026-03-22');
    expect(twoWeeks(Date.parse('2026-03-15T15:59:00Z'))[0]).toBe('2026-03-09');
    expect(twoWeeks(Date.parse('2026-03-15T16:00:00Z'))[0]).toBe('2026-03-16');
  });

  it('show a night once and a week on each of its days', () => {
    const night = turn({});
    const week = turn({ id: 'week', from: '2026-03-09T08:00:00+08:00', until: '2026-03-12T08:00:00+08:00' });
    const on = (day: string) => turnsOf(day, [night, week], '2026-03-09').map((it) => it.id);
    expect(on('2026-03-09')).toEqual(['week']);
    expect(on('2026-03-11')).toEqual(['turn-1', 'week']);
    expect(on('2026-03-12')).toEqual([]);
  });

  it('leave out nothing that was running when they begin', () => {
    const sunday = turn({ from: '2026-03-08T08:00:00+08:00', until: '2026-03-09T08:00:00+08:00' });
    expect(turnsOf('2026-03-09', [sunday], '2026-03-09')).toHaveLength(1);
    expect(turnsOf('2026-03-10', [sunday], '2026-03-09')).toHaveLength(0);
  });

  it.each([
    ['2026-03-11T08:00:00+08:00', '2026-03-11T18:00:00+08:00', '08:00 – 18:00'],
    ['2026-03-11T20:00:00+08:00', '2026-03-12T00:00:00+08:00', '20:00 – 24:00'],
    ['2026-03-11T00:00:00Z', '2026-03-12T00:00:00Z', '08:00 – 次日 08:00'],
    ['2026-03-09T08:00:00+08:00', '2026-03-13T08:00:00+08:00', '03-09 08:00 – 03-13 08:00'],
  ])('say from when until when: %s to %s', (from, until, said) => {
    expect(hoursOf(turn({ from, until }), '2026-03-11', next)).toBe(said);
  });
});

it('a turn begins at the next hand-over and keeps its length when its beginning moves', () => {
  expect(nextHandover(wednesday)).toBe('2026-03-11T00:00:00.000Z');
  expect(nextHandover(Date.parse('2026-03-11T00:00:00Z'))).toBe('2026-03-12T00:00:00.000Z');
  const moved = begin({ from: '2026-03-11T00:00:00Z', until: '2026-03-12T00:00:00Z' }, '2026-03-13T10:00:00Z');
  expect(moved.until).toBe('2026-03-14T10:00:00.000Z');
});

describe('the roster of one’s own institution', () => {
  const writer = session({ permissions: ['DIRECTORY_READ', 'DIRECTORY_WRITE'] });
  const departments = [{ ...generalPractice, code: 'QK', specialty: '02' }];
  const roster = <DutyRoster institution={chakou.id} departments={departments} />;
  let turns: Turn[];
  let asked: URLSearchParams;
  let sent: unknown;
  let removed: string | undefined;

  beforeEach(() => {
    vi.useFakeTimers({ now: wednesday, toFake: ['Date'] });
    turns = [
      turn({
        id: 'over',
        name: '何川',
        nameEn: 'He Chuan',
        from: '2026-03-09T08:00:00+08:00',
        until: '2026-03-10T08:00:00+08:00',
      }),
      turn({ kind: 'GREEN_CHANNEL_TEAM', department: generalPractice.id }),
    ];
    sent = undefined;
    removed = undefined;
    server.use(
      http.get('*/api/duty', ({ request }) => {
        asked = new URL(request.url).searchParams;
        return HttpResponse.json(turns);
      }),
      http.post('*/api/duty', async ({ request }) => {
        sent = await request.json();
        return refusal(422, 'directory/not-of-institution', '此人在该机构没有岗位', '请先登记岗位。');
      }),
      http.delete('*/api/duty/:turn', ({ params }) => {
        removed = String(params.turn);
        turns = turns.filter((it) => it.id !== removed);
        return new HttpResponse(null, { status: 204 });
      }),
      http.get('*/api/practitioners', () =>
        HttpResponse.json({
          items: [
            { post: 'p1', practitioner: 'person-1', name: '郑岩', nameEn: 'Zheng Yan', roles: ['DUTY_OFFICER'] },
            { post: 'p2', practitioner: 'person-1', name: '郑岩', nameEn: 'Zheng Yan', roles: ['SPECIALIST'] },
          ],
        }),
      ),
      http.get('*/api/institutions/:id', () =>
        HttpResponse.json({
          institution: { ...chakou, shortName: '汊口', region: '990101' },
          departments,
          consortia: [],
        }),
      ),
    );
  });
  afterEach(() => vi.useRealTimers());

  it('is read by everybody there, two weeks of it, and changed by nobody without the right', async () => {
    renderAlone(roster, { session: session({ permissions: doctorMay }) });
    const today = (await screen.findByText('今天')).closest('[aria-current="date"]') as HTMLElement;
    expect(within(today).getByText('郑岩')).toBeInTheDocument();
    expect(within(today).getByText('绿色通道组 · 全科')).toBeInTheDocument();
    expect(within(today).getByText('08:00 – 次日 08:00')).toBeInTheDocument();
    expect(asked.get('from')).toBe('2026-03-09T00:00:00+08:00');
    expect(asked.get('to')).toBe('2026-03-22T23:59:59+08:00');
    expect(screen.getAllByText('无人值班')).toHaveLength(12);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('lets a turn be removed after a question, but none that is over', async () => {
    const { user } = renderAlone(roster, { session: writer });
    await user.click(await screen.findByRole('button', { name: '移除 03-11 绿色通道组 郑岩' }));
    expect(screen.queryByRole('button', { name: /何川/ })).not.toBeInTheDocument();
    expect(removed).toBeUndefined();
    await user.click(await screen.findByRole('button', { name: /^移\s*除$/ }));
    expect(await screen.findAllByText('无人值班')).toHaveLength(13);
    expect(removed).toBe('turn-1');
  });

  it('says what it is for while it is empty, and keeps what was written when a turn is refused', async () => {
    turns = [];
    const { user } = renderAlone(roster, { session: writer });
    expect(await screen.findByText(/时限到了提醒谁/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '添加值班' }));
    const drawer = await screen.findByRole('dialog', { name: '添加值班' });
    await user.click(within(drawer).getByRole('button', { name: '添加值班' }));
    expect(within(drawer).getByText('请选择')).toBeInTheDocument();
    expect(sent).toBeUndefined();

    await user.click(within(drawer).getByRole('combobox', { name: /值班人/ }));
    await user.click(await screen.findByTitle('郑岩 · 全院'));
    fireEvent.change(within(drawer).getByLabelText(/开始/), { target: { value: '2026-03-14T20:00' } });
    await user.click(within(drawer).getByRole('button', { name: '添加值班' }));

    expect(await within(drawer).findByText('此人在该机构没有岗位')).toBeInTheDocument();
    expect(sent).toEqual({
      practitioner: 'person-1',
      kind: 'DUTY_OFFICER',
      from: '2026-03-14T12:00:00.000Z',
      until: '2026-03-15T12:00:00.000Z',
    });
  });
});
