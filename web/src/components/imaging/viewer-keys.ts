import type { ToolName } from './engine/engine-state';

export type ViewerAct =
  | 'invert'
  | 'rotateLeft'
  | 'rotateRight'
  | 'flipHorizontal'
  | 'flipVertical'
  | 'reset'
  | 'clear'
  | 'capture'
  | 'cine'
  | 'tie'
  | 'compare'
  | 'zoomIn'
  | 'zoomOut'
  | 'next'
  | 'previous'
  | 'forward'
  | 'back'
  | 'first'
  | 'last'
  | 'nextSeries'
  | 'previousSeries'
  | 'pane';

export const toolKeys: Record<ToolName, string> = {
  window: 'w',
  pan: 'p',
  zoom: 'z',
  scroll: 's',
  length: 'l',
  angle: 'a',
  ellipse: 'e',
  rectangle: 'r',
  crosshairs: 'q',
};

export const actKeys: Record<ViewerAct, string> = {
  invert: 'i',
  rotateLeft: '[',
  rotateRight: ']',
  flipHorizontal: 'h',
  flipVertical: 'v',
  reset: '0',
  clear: 'Delete',
  capture: 'k',
  cine: ' ',
  tie: 'y',
  compare: 'c',
  zoomIn: '+',
  zoomOut: '-',
  next: 'ArrowDown',
  previous: 'ArrowUp',
  forward: 'PageDown',
  back: 'PageUp',
  first: 'Home',
  last: 'End',
  nextSeries: 'ArrowRight',
  previousSeries: 'ArrowLeft',
  pane: '.',
};
