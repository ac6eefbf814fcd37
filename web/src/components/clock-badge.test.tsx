import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderAlone } from '@/testing/render-app';
import { ClockBadge } from './clock-badge';

afterEach(() => vi.useRealTimers());

const drawn = vi.fn();

function Around() {
  drawn();
  return (
    <ClockBadge
      name="应答"
      clock={{ name: 'answer', startedAt: '2026-03-09T01:00:00Z', dueAt: '2026-03-09T02:00:00Z', overdue: false }}
    />
  );
}

it('ticks from calm to amber to red in words, without rendering what is around it', () => {
  vi.useFakeTimers({ now: Date.parse('2026-03-09T01:44:59Z'), toFake: ['Date', 'setInterval', 'clearInterval'] });
  renderAlone(<Around />);
  const before = drawn.mock.calls.length;
  expect(screen.getByText(/还有 15 分钟/)).toHaveAttribute('data-phase', 'calm');
  act(() => vi.advanceTimersByTime(2_000));
  expect(screen.getByText(/还有 14 分钟/)).toHaveAttribute('data-phase', 'soon');
  act(() => vi.advanceTimersByTime(20 * 60_000));
  expect(screen.getByText(/超时 5 分钟/)).toHaveAttribute('data-phase', 'over');
  expect(drawn.mock.calls.length).toBe(before);
});
