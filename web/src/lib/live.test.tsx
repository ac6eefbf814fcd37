import { QueryClient } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { QuietBar } from '@/components/quiet-bar';
import { renderAlone } from '@/testing/render-app';
import { connect, differences, type LiveEvent, refresh, tell, unreadKey, useQuietUpdates } from './live';

class FakeSource extends EventTarget {
  readyState = 1;
  close = vi.fn();
}

let sources: FakeSource[] = [];
const open = () => {
  const it = new FakeSource();
  sources.push(it);
  return it as unknown as EventSource;
};

beforeEach(() => {
  sources = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

it('opens the line again when it was refused, waiting longer each time, and says that something may be missed', () => {
  const heard: LiveEvent[] = [];
  const close = connect((event) => heard.push(event), open);
  sources[0]?.dispatchEvent(new Event('open'));
  for (const wait of [2_000, 4_000]) {
    const last = sources.at(-1) as FakeSource;
    last.readyState = 2;
    last.dispatchEvent(new Event('error'));
    const before = sources.length;
    vi.advanceTimersByTime(wait - 1);
    expect(sources).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(sources).toHaveLength(before + 1);
  }
  sources.at(-1)?.dispatchEvent(new Event('open'));
  expect(heard).toEqual([{ event: 'reconnected', gap: expect.any(Number) }]);
  close();
  expect(sources.at(-1)?.close).toHaveBeenCalled();
});

it('hears what the server tells', () => {
  const heard: LiveEvent[] = [];
  connect((event) => heard.push(event), open);
  sources[0]?.dispatchEvent(new MessageEvent('case', { data: '{"id":"1","type":"referral.accepted"}' }));
  expect(heard).toEqual([{ event: 'case', id: '1', type: 'referral.accepted', kind: 'referral' }]);
});

it('puts the unread count in place without asking again', () => {
  const queries = new QueryClient();
  refresh(queries, { event: 'notices', unread: 4 });
  expect(queries.getQueryData(unreadKey)).toEqual({ unread: 4 });
});

function List({ free }: { free?: boolean }) {
  const updates = useQuietUpdates(['list'], { kind: 'referral', free: free ?? false });
  return <QuietBar updates={updates} />;
}

it('counts changed cases once each, and moves nothing until the reader says so', async () => {
  vi.useRealTimers();
  const { user, queries } = renderAlone(<List />);
  const invalidate = vi.spyOn(queries, 'invalidateQueries');
  act(() => {
    tell({ event: 'case', id: '1', type: 'referral.submitted', kind: 'referral' });
    tell({ event: 'case', id: '1', type: 'referral.seen', kind: 'referral' });
    tell({ event: 'case', id: '2', type: 'referral.submitted', kind: 'referral' });
    tell({ event: 'case', id: '3', type: 'consultation.opened', kind: 'consultation' });
  });
  expect(invalidate).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /2 条更新/ }));
  expect(invalidate).toHaveBeenCalledWith({ queryKey: ['list'] });
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('counts the rows that are new, gone or different', () => {
  const row = (id: string, version: number) => ({ id, version });
  expect(differences([row('a', 1), row('b', 1)], [row('b', 1), row('a', 1)])).toBe(0);
  expect(differences([row('a', 1), row('b', 1), row('c', 1)], [row('a', 2), row('b', 1), row('d', 1)])).toBe(3);
});
