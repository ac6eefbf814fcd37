import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAlone } from '@/testing/render-app';
import { LookerMark } from './looker-mark';

describe('what belongs to others', () => {
  it('is looked at under a mark that covers nothing one presses', async () => {
    renderAlone(
      <LookerMark>
        <button type="button">打开</button>
      </LookerMark>,
    );
    const marked = await screen.findByRole('button', { name: '打开' });
    expect(marked.parentElement).toHaveStyle({ position: 'relative' });
  });

  it('has no mark for the side it belongs to', async () => {
    renderAlone(
      <LookerMark unless>
        <button type="button">打开</button>
      </LookerMark>,
    );
    const own = await screen.findByRole('button', { name: '打开' });
    expect(own.parentElement).not.toHaveStyle({ position: 'relative' });
  });
});
