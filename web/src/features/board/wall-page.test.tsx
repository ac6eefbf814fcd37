import { expect, it } from 'vitest';
import type { CaseHeader } from '@/lib/wire';
import { aCase } from '@/testing/people';
import { mostPressing } from './wall-page';

const clock = (dueAt: string | undefined, pausedAt?: string): CaseHeader['clock'] => ({
  name: 'ANSWER',
  side: 'RESPONDER',
  startedAt: '2026-03-09T01:00:00Z',
  dueAt,
  pausedAt,
  overdue: false,
});

it('puts the soonest deadline on top, then the urgent ones without a running clock', () => {
  const late = aCase({ clock: clock('2026-03-09T01:30:00Z') });
  const soon = aCase({ clock: clock('2026-03-09T02:00:00Z') });
  const paused = aCase({ clock: clock(undefined, '2026-03-09T01:10:00Z') });
  const urgent = aCase({ priority: 'EMERGENCY' });
  const order = mostPressing([{ state: 'SUBMITTED', cards: [paused, soon, urgent, late], more: false }]);
  expect(order.map((it) => it.id)).toEqual([late.id, soon.id, urgent.id, paused.id]);
});
