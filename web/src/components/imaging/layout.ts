import type { PaneKind, ToolName } from './engine/engine-state';
import type { StudySummary } from './study';

export type LayoutName = 'one' | 'two' | 'four' | 'mpr';

/** Which series a pane shows. */
export interface Slot {
  study: string;
  series: string;
}

export interface ViewerState {
  layout: LayoutName;
  slots: readonly (Slot | undefined)[];
  active: number;
  tool: ToolName;
  tied: boolean;
  playing: boolean;
}

const sizes: Record<LayoutName, number> = { one: 1, two: 2, four: 4, mpr: 3 };
const cuts: readonly PaneKind[] = ['axial', 'sagittal', 'coronal'];

export const initial = (tool: ToolName): ViewerState => ({
  layout: 'one',
  slots: [undefined],
  active: 0,
  tool,
  tied: false,
  playing: false,
});

/** What kind of pane stands where. */
export const kindAt = (layout: LayoutName, index: number): PaneKind =>
  layout === 'mpr' ? (cuts[index] ?? 'axial') : 'stack';

export type Step =
  | { do: 'layout'; layout: LayoutName; fill?: readonly Slot[] }
  | { do: 'show'; slot: Slot; pane?: number }
  | { do: 'activate'; pane: number }
  | { do: 'tool'; tool: ToolName }
  | { do: 'tie' }
  | { do: 'play'; on: boolean }
  | { do: 'compare'; slot: Slot };

export function arrange(state: ViewerState, step: Step): ViewerState {
  switch (step.do) {
    case 'layout': {
      const shown = state.slots[state.active];
      if (step.layout === 'mpr') {
        const tool = state.tool === 'window' ? 'crosshairs' : state.tool;
        return { ...state, layout: 'mpr', slots: [shown, shown, shown], active: 0, tool, tied: false, playing: false };
      }
      const kept = state.layout === 'mpr' ? [shown] : [shown, ...state.slots.filter((_, at) => at !== state.active)];
      const more = (step.fill ?? []).filter((it) => !kept.some((one) => one?.series === it.series));
      const all = [...kept.filter((it) => it !== undefined), ...more];
      const slots = Array.from({ length: sizes[step.layout] }, (_, at) => all[at]);
      const tool = state.tool === 'crosshairs' ? 'window' : state.tool;
      return { ...state, layout: step.layout, slots, active: 0, tool, tied: step.layout !== 'one' && state.tied };
    }
    case 'show': {
      const pane = step.pane ?? state.active;
      const slots =
        state.layout === 'mpr'
          ? state.slots.map(() => step.slot)
          : state.slots.map((it, at) => (at === pane ? step.slot : it));
      return { ...state, slots, active: pane, playing: false };
    }
    case 'activate':
      return step.pane < state.slots.length ? { ...state, active: step.pane, playing: false } : state;
    case 'tool':
      return { ...state, tool: step.tool };
    case 'tie':
      return { ...state, tied: !state.tied && state.layout !== 'one' && state.layout !== 'mpr' };
    case 'play':
      return { ...state, playing: step.on };
    case 'compare':
      return {
        ...state,
        layout: 'two',
        slots: [state.slots[state.active], step.slot],
        active: 0,
        tool: state.tool === 'crosshairs' ? 'window' : state.tool,
        tied: true,
        playing: false,
      };
  }
}

/** The series of an earlier study that is most like one of today: the same device, the same words, a like number of pictures. */
export function likest(to: { modality: string; description: string; count: number }, study: StudySummary) {
  const likeness = (it: StudySummary['series'][number]) =>
    (it.modality === to.modality ? 100 : 0) +
    (it.description !== '' && it.description === to.description ? 50 : 0) -
    Math.min(40, Math.abs(it.count - to.count));
  return [...study.series].filter((it) => it.kind === 'pictures').sort((a, b) => likeness(b) - likeness(a))[0];
}
