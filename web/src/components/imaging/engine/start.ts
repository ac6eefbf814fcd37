import { cache, init as initCore, RenderingEngine, volumeLoader } from '@cornerstonejs/core';
import { init as initLoader, wadors } from '@cornerstonejs/dicom-image-loader';
import {
  AngleTool,
  addTool,
  annotation,
  CrosshairsTool,
  EllipticalROITool,
  init as initTools,
  LengthTool,
  PanTool,
  RectangleROITool,
  StackScrollTool,
  WindowLevelTool,
  ZoomTool,
} from '@cornerstonejs/tools';
import type { Pictures } from '../study';

const GIGABYTE = 1024 ** 3;
/** Frames as they were stored, in whichever transfer syntax (PS3.18 section 8.7.3.5). */
const FRAMES = 'multipart/related; type="application/octet-stream"; transfer-syntax=*';

/** A browser gives a page sixteen, and other pages want some: two draw four panes well. */
const CONTEXTS = 2;

let started = false;
let room: RenderingEngine | undefined;

/** How much of this computer the pictures may fill; a ward's PC has other things to do. */
function budget(): number {
  const memory = (navigator as { deviceMemory?: number }).deviceMemory ?? 8;
  return memory >= 8 ? 2 * GIGABYTE : memory >= 4 ? GIGABYTE : GIGABYTE / 2;
}

/** Wakes the libraries once a page. Everything they need is ours: no picture, worker or codec comes from elsewhere. */
function start(): void {
  if (started) return;
  started = true;
  initCore({ rendering: { webGlContextCount: CONTEXTS }, debug: {} });
  initTools();
  initLoader({
    maxWebWorkers: Math.max(1, Math.min(4, Math.floor((navigator.hardwareConcurrency ?? 2) / 2))),
    // The library writes a slash without quotes, which is no media type (RFC 9110, section 5.6.6).
    beforeSend: (_request, _imageId, headers) =>
      headers.Accept?.startsWith('multipart/related') ? { ...headers, Accept: FRAMES } : headers,
  });
  cache.setMaxCacheSize(budget());
  for (const it of [
    WindowLevelTool,
    PanTool,
    ZoomTool,
    StackScrollTool,
    LengthTool,
    AngleTool,
    EllipticalROITool,
    RectangleROITool,
    CrosshairsTool,
  ]) {
    addTool(it);
  }
  const style = annotation.config.style.getDefaultToolStyles();
  annotation.config.style.setDefaultToolStyles({
    global: {
      ...style.global,
      color: 'rgb(255, 214, 102)',
      colorHighlighted: 'rgb(111, 203, 193)',
      colorSelected: 'rgb(111, 203, 193)',
      lineWidth: '1.5',
      textBoxColor: 'rgb(255, 214, 102)',
      textBoxColorHighlighted: 'rgb(111, 203, 193)',
      textBoxColorSelected: 'rgb(111, 203, 193)',
      textBoxBackground: 'rgba(0, 0, 0, 0.6)',
      textBoxFontSize: '13px',
      textBoxFontFamily: 'inherit',
      textBoxLinkLineColor: 'rgb(255, 214, 102)',
    },
  });
}

/** Tells the loader what it must know of the pictures before it reads their pixels. */
export function introduce(pictures: Pictures): void {
  for (const [imageId, it] of pictures.metadata) {
    wadors.metaDataManager.add(imageId, it as Parameters<typeof wadors.metaDataManager.add>[1]);
  }
}

export const volumeName = (pictures: Pictures): string => `cornerstoneStreamingImageVolume:${pictures.series}`;

/** The volume of a series; the second asking is answered with the first one. */
export async function volumeOf(pictures: Pictures) {
  const id = volumeName(pictures);
  const known = cache.getVolume(id);
  const volume =
    known ?? (await volumeLoader.createAndCacheVolume(id, { imageIds: pictures.list.map((it) => it.imageId) }));
  return { id, volume };
}

/** What draws is made once a page: a viewer that is closed gives its panes back, and the next one draws with the same. */
export function drawingRoom(): RenderingEngine {
  start();
  room ??= new RenderingEngine('mailian');
  return room;
}
