import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { language } from '@/lib/language';
import { renderAlone } from '@/testing/render-app';
import { BlackOutEditor } from './black-out-editor';
import { between, nudged, type Region, within } from './regions';
import { marked, occurrences, pieces, type ReviewedSpan } from './spans';
import { TextReview } from './text-review';

const text = '患者王小明，男，68岁，电话13800001234，王小明之子陪同。';
const found: ReviewedSpan[] = [
  { start: 2, end: 5, kind: 'PATIENT_NAME', sureness: 'CERTAIN', accepted: true },
  { start: 14, end: 25, kind: 'PHONE', sureness: 'LIKELY', accepted: true },
];

function Text({ spans = found, onSpans }: { spans?: ReviewedSpan[]; onSpans?: (spans: ReviewedSpan[]) => void }) {
  const [now, set] = useState<readonly ReviewedSpan[]>(spans);
  return (
    <TextReview
      label="病情摘要"
      text={text}
      spans={now}
      onChange={(next) => {
        set(next);
        onSpans?.(next);
      }}
    />
  );
}

describe('a text that is looked through', () => {
  it('shows what was found, and masks or keeps each by a press', async () => {
    renderAlone(<Text />);
    const name = screen.getByRole('button', { name: '王小明，患者姓名，确定', pressed: true });
    expect(screen.getByRole('status')).toHaveTextContent('找到 2 处，遮盖 2 处');
    await userEvent.click(name);
    expect(name).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('status')).toHaveTextContent('遮盖 1 处');
    await userEvent.click(screen.getByRole('button', { name: '全部遮盖' }));
    expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: '全部保留' }));
    expect(screen.queryAllByRole('button', { pressed: true })).toHaveLength(0);
  });

  it('marks every place of words that were missed, with the keyboard alone', async () => {
    renderAlone(<Text />);
    await userEvent.type(screen.getByRole('textbox', { name: '漏掉的文字' }), '王小明{Enter}');
    expect(screen.getByRole('button', { name: '王小明，姓名，确定', pressed: true })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('找到 3 处');
    await userEvent.type(screen.getByRole('textbox', { name: '漏掉的文字' }), '赵六{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('文中没有这段文字');
  });

  it('marks what is selected', async () => {
    let last: ReviewedSpan[] = [];
    renderAlone(<Text onSpans={(spans) => (last = spans)} />);
    const rest = screen.getByText('，王小明之子陪同。');
    window.getSelection()?.setBaseAndExtent(rest.firstChild as Node, 1, rest.firstChild as Node, 4);
    fireEvent.mouseUp(rest);
    expect(screen.getByText('已选中：王小明')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '标出并遮盖' }));
    expect(last).toHaveLength(3);
    expect(text.slice(last[2]?.start, last[2]?.end)).toBe('王小明');
  });

  it('says in English too what it is', () => {
    language.set('en');
    renderAlone(<Text spans={[]} />);
    expect(screen.getByRole('status')).toHaveTextContent('Nothing was found');
    language.set('zh-CN');
  });
});

describe('the pieces of a text', () => {
  it('are the whole text, whatever overlaps', () => {
    const spans = [...found, { ...found[0], start: 3, end: 8 } as ReviewedSpan];
    expect(
      pieces(text, spans)
        .map((it) => it.text)
        .join(''),
    ).toBe(text);
  });
  it('give way to what a person marks', () => {
    expect(marked(found, 3, 8, 'NAME').map((it) => [it.start, it.end])).toEqual([
      [3, 8],
      [14, 25],
    ]);
  });
  it('are found by their words where nothing is marked yet', () => {
    expect(occurrences(text, '王小明', found)).toEqual([[26, 29]]);
    expect(occurrences(text, ' ', found)).toEqual([]);
  });
});

const size = { width: 400, height: 200 };

function Picture({ start = [] }: { start?: Region[] }) {
  const [regions, set] = useState<readonly Region[]>(start);
  return <BlackOutEditor label="超声图" src="/x.png" size={size} regions={regions} onChange={set} />;
}

describe('a picture that is covered in parts', () => {
  it('is drawn over with the pointer, and a step is taken back', async () => {
    renderAlone(<Picture />);
    expect(screen.getByRole('status')).toHaveTextContent('还没有遮盖任何区域');
    const canvas = screen.getByTestId('canvas');
    fireEvent.pointerDown(canvas, { clientX: 10, clientY: 20, button: 0, pointerId: 1 });
    fireEvent.pointerMove(canvas, { clientX: 60, clientY: 50, pointerId: 1 });
    fireEvent.pointerUp(canvas, { clientX: 110, clientY: 60, pointerId: 1 });
    expect(screen.getByRole('button', { name: /^区域 1 左 10，上 20，宽 100，高 40$/ })).toBeVisible();
    fireEvent.pointerDown(canvas, { clientX: 10, clientY: 20, button: 0, pointerId: 1 });
    fireEvent.pointerUp(canvas, { clientX: 11, clientY: 21, pointerId: 1 });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  });

  it('is covered with the keyboard alone', async () => {
    renderAlone(<Picture />);
    await userEvent.click(screen.getByRole('button', { name: '添加一块' }));
    screen.getByRole('button', { name: /^区域 1 左 0，上 0，宽 400，高 20/ }).focus();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowLeft}{ArrowDown}{/Shift}');
    expect(screen.getByRole('button', { name: /^区域 1 左 0，上 4，宽 396，高 24/ })).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  });

  it('says when it cannot be shown', () => {
    renderAlone(<Picture />);
    fireEvent.error(screen.getByRole('img', { name: '超声图' }));
    expect(screen.getByRole('alert')).toHaveTextContent('图片无法显示');
  });
});

describe('a region', () => {
  it('stays within the picture', () => {
    expect(within({ x: 390, y: -5, width: 50, height: 900 }, size)).toEqual({ x: 350, y: 0, width: 50, height: 200 });
    expect(between({ x: -10, y: 500 }, { x: 30, y: 190 }, size)).toEqual({ x: 0, y: 190, width: 30, height: 10 });
    expect(nudged({ x: 0, y: 0, width: 1, height: 1 }, 'ArrowLeft', true, size)).toEqual({
      x: 0,
      y: 0,
      width: 1,
      height: 1,
    });
    expect(nudged({ x: 0, y: 0, width: 1, height: 1 }, 'a', false, size)).toBeUndefined();
  });
});
