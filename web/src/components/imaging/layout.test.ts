import { describe, expect, it } from 'vitest';
import { arrange, initial, kindAt, likest, type Slot } from './layout';

const slot = (series: string, study = 'today'): Slot => ({ study, series });
const one = arrange(initial('window'), { do: 'show', slot: slot('a'), pane: 0 });

describe('the layout', () => {
  it('keeps what is looked at when there are more panes, and fills the others with series not shown yet', () => {
    const four = arrange(one, { do: 'layout', layout: 'four', fill: [slot('a'), slot('b')] });
    expect(four.slots).toEqual([slot('a'), slot('b'), undefined, undefined]);
    const back = arrange(arrange(four, { do: 'activate', pane: 1 }), { do: 'layout', layout: 'one' });
    expect(back.slots).toEqual([slot('b')]);
  });

  it('cuts one series in three planes, with lines that tie them, and leaves no lines behind', () => {
    const cut = arrange(one, { do: 'layout', layout: 'mpr' });
    expect(cut.slots).toEqual([slot('a'), slot('a'), slot('a')]);
    expect(cut.tool).toBe('crosshairs');
    expect([0, 1, 2].map((it) => kindAt('mpr', it))).toEqual(['axial', 'sagittal', 'coronal']);
    expect(arrange(cut, { do: 'show', slot: slot('b') }).slots).toEqual([slot('b'), slot('b'), slot('b')]);
    const back = arrange(cut, { do: 'layout', layout: 'one' });
    expect(back).toMatchObject({ slots: [slot('a')], tool: 'window' });
  });

  it('lays a prior beside today and ties both', () => {
    const found = arrange(one, { do: 'compare', slot: slot('p', 'before') });
    expect(found).toMatchObject({ layout: 'two', slots: [slot('a'), slot('p', 'before')], active: 0, tied: true });
  });

  it('ties nothing where there is nothing to tie', () => {
    expect(arrange(one, { do: 'tie' }).tied).toBe(false);
    expect(arrange(arrange(one, { do: 'layout', layout: 'two' }), { do: 'tie' }).tied).toBe(true);
  });

  it('stops a film when another series is shown', () => {
    expect(arrange(arrange(one, { do: 'play', on: true }), { do: 'show', slot: slot('b') }).playing).toBe(false);
  });
});

describe('the likest series of a prior', () => {
  const series = (uid: string, modality: string, description: string, count: number) => ({
    uid,
    number: 1,
    modality,
    description,
    count,
    kind: 'pictures' as const,
  });

  it('is of the same device, with the same words, of a like number', () => {
    const study = {
      uid: 's',
      date: '',
      description: '',
      patientName: '',
      series: [
        series('topogram', 'CT', '定位像', 1),
        series('thick', 'CT', '5mm', 24),
        series('thin', 'CT', '1mm', 300),
      ],
    };
    expect(likest({ modality: 'CT', description: '1mm', count: 310 }, study)?.uid).toBe('thin');
    expect(likest({ modality: 'CT', description: '平扫', count: 30 }, study)?.uid).toBe('thick');
    expect(likest({ modality: 'CT', description: '', count: 1 }, { ...study, series: [] })).toBeUndefined();
  });
});
