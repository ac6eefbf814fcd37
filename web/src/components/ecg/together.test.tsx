import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { isPlace, useTogether, WavesContext } from './together';

function Part() {
  const [part, setPart] = useTogether('part', 0, isPlace);
  return (
    <button type="button" onClick={() => setPart(part + 10)}>
      {part}
    </button>
  );
}

/** One who leads and one who follows, as a room keeps them together. */
function Room() {
  const [shown, setShown] = useState<Record<string, unknown>>({});
  const [alone, setAlone] = useState(false);
  return (
    <>
      <section aria-label="leads">
        <WavesContext value={{ shown: undefined, onLook: (it) => setShown({ ...shown, ...it }) }}>
          <Part />
        </WavesContext>
      </section>
      <section aria-label="follows">
        <WavesContext value={{ shown: alone ? undefined : shown }}>
          <Part />
        </WavesContext>
      </section>
      <button type="button" onClick={() => setAlone(!alone)}>
        alone
      </button>
      <button type="button" onClick={() => setShown({ part: 'nonsense' })}>
        spoil
      </button>
    </>
  );
}

const of = (who: string) => screen.getByRole('region', { name: who });

it('follows whoever leads, and leaves the own place alone', async () => {
  const user = userEvent.setup();
  render(<Room />);
  const [leader] = of('leads').querySelectorAll('button');
  if (!leader) throw new Error('a leader');

  await user.click(leader);
  await user.click(leader);
  expect(of('follows')).toHaveTextContent('20');

  await user.click(screen.getByRole('button', { name: 'alone' }));
  expect(of('follows')).toHaveTextContent('0');
  await user.click(of('follows').querySelector('button') as HTMLElement);
  expect(of('follows')).toHaveTextContent('10');
  expect(of('leads')).toHaveTextContent('20');

  await user.click(screen.getByRole('button', { name: 'alone' }));
  expect(of('follows')).toHaveTextContent('20');
});

it('leaves out what does not fit', async () => {
  render(<Room />);
  await act(() => userEvent.click(screen.getByRole('button', { name: 'spoil' })));
  expect(of('follows')).toHaveTextContent('0');
});
