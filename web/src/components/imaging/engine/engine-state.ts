/** A pane shows a stack as it was taken, or a cut through the volume it fills. */
export type Cut = 'axial' | 'sagittal' | 'coronal';
export type PaneKind = 'stack' | Cut;

/** What a pane shows right now. */
export interface PaneState {
  /** Which picture (or cut), from 0, and of how many. */
  index: number;
  count: number;
  center: number;
  width: number;
  zoom: number;
  inverted: boolean;
  /** The full picture is there. */
  drawn: boolean;
  /** Pictures of the series that are here already. */
  loaded: number;
  failed: boolean;
}

export const emptyPane: PaneState = {
  index: 0,
  count: 0,
  center: 0,
  width: 0,
  zoom: 1,
  inverted: false,
  drawn: false,
  loaded: 0,
  failed: false,
};

/** What the left button, or one finger, does. */
export type ToolName =
  | 'window'
  | 'pan'
  | 'zoom'
  | 'scroll'
  | 'length'
  | 'angle'
  | 'ellipse'
  | 'rectangle'
  | 'crosshairs';

/** The words beside a measured region. */
export type RegionWords = Record<'area' | 'mean' | 'min' | 'max' | 'deviation', string>;
