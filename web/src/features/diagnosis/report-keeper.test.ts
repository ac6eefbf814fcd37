import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportContent } from '@/lib/diagnosis';
import { Problem } from '@/lib/problem';
import { ReportKeeper, type Shelf } from './report-keeper';

function shelf(found?: ReportContent): Shelf & { content: ReportContent | undefined } {
  const it: Shelf & { content: ReportContent | undefined } = {
    content: found,
    take: () => (it.content ? { content: it.content, at: 5 } : undefined),
    put: (content) => {
      it.content = content;
    },
    clear: () => {
      it.content = undefined;
    },
  };
  return it;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a report being written', () => {
  it('is on the shelf at once and at the server after a rest, all of it in one write', async () => {
    const saved: ReportContent[] = [];
    const here = shelf();
    const keeper = new ReportKeeper(async (it) => saved.push(it), here, {});
    keeper.change({ findings: '两肺' });
    keeper.change({ findings: '两肺纹理清晰' });
    expect(here.content).toEqual({ findings: '两肺纹理清晰' });
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([{ findings: '两肺纹理清晰' }]);
    expect(here.content).toBeUndefined();
    expect(keeper.snapshot().keeping.kind).toBe('saved');
  });

  it('stays on the shelf while the line is down, and goes when it is back', async () => {
    let down = true;
    const here = shelf();
    const save = vi.fn(async () => {
      if (down) throw new Problem(0, { code: 'client/offline' });
    });
    const keeper = new ReportKeeper(save, here, {});
    keeper.change({ impression: '未见异常' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.snapshot().keeping.kind).toBe('offline');
    expect(here.content).toEqual({ impression: '未见异常' });
    down = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.snapshot().keeping.kind).toBe('saved');
    expect(here.content).toBeUndefined();
  });

  it('is put back after a page was closed, and said so until it is kept', async () => {
    const keeper = new ReportKeeper(async () => undefined, shelf({ findings: '写到一半' }), { findings: '' });
    expect(keeper.snapshot()).toMatchObject({ content: { findings: '写到一半' }, restored: 5 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keeper.snapshot().restored).toBeUndefined();
  });

  it('is flushed before it is signed, with what was typed meanwhile', async () => {
    const saved: ReportContent[] = [];
    const keeper: ReportKeeper = new ReportKeeper(
      async (it) => {
        saved.push(it);
        if (saved.length === 1) keeper.change({ impression: '肺炎' });
      },
      shelf(),
      {},
    );
    keeper.change({ findings: '右下肺斑片影' });
    expect(await keeper.flush()).toBe(true);
    expect(saved.at(-1)).toEqual({ findings: '右下肺斑片影', impression: '肺炎' });
  });

  it('says what the server refused, and does not claim to be kept', async () => {
    const keeper = new ReportKeeper(
      () => Promise.reject(new Problem(403, { code: 'diagnosis/not-mine' })),
      shelf(),
      {},
    );
    keeper.change({ findings: '…' });
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot().keeping.kind).toBe('refused');
  });
});
