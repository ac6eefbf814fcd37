import {
  Enums,
  eventTarget,
  getShouldUseCPURendering,
  type RenderingEngine,
  setVolumesForViewports,
  type Types,
  utilities,
} from '@cornerstonejs/core';
import { annotation } from '@cornerstonejs/tools';
import { windowOf } from '../presets';
import type { Pictures } from '../study';
import { picture } from './capture';
import type { PaneKind, PaneState, RegionWords, ToolName } from './engine-state';
import { Prefetch } from './prefetch';
import { drawingRoom, introduce, volumeName, volumeOf } from './start';
import { Together } from './together';
import { measures, Tools } from './tools';

type Told = (pane: string, patch: Partial<PaneState>) => void;

interface Pane {
  element: HTMLDivElement;
  kind: PaneKind;
  prefetch: Prefetch;
  pictures: Pictures | undefined;
  /** Shown while it had no room: it is fitted as soon as it has some. */
  blind: boolean;
  unhear: () => void;
}

const { Events, ViewportType, OrientationAxis } = Enums;
const axes = { axial: OrientationAxis.AXIAL, sagittal: OrientationAxis.SAGITTAL, coronal: OrientationAxis.CORONAL };
/** Nearer to its fit than this, a picture counts as fitted. */
const FITTED = 0.01;
let engines = 0;

/** The pictures on one page: panes, tools, and what is drawn in them. Knows no React. */
export class Engine {
  readonly #id = `mailian-${++engines}`;
  readonly #engine: RenderingEngine;
  readonly #stacks: Tools;
  readonly #cuts: Tools;
  readonly #panes = new Map<string, Pane>();
  readonly #tell: Told;
  #cutTool: ToolName = 'crosshairs';

  constructor(tell: Told, words: () => RegionWords) {
    this.#tell = tell;
    this.#engine = drawingRoom();
    this.#stacks = new Tools(`${this.#id}-stacks`, words);
    this.#cuts = new Tools(`${this.#id}-cuts`, words);
    eventTarget.addEventListener(Events.IMAGE_LOAD_FAILED, this.#onFailed);
    eventTarget.addEventListener(Events.IMAGE_VOLUME_MODIFIED, this.#onFilled);
  }

  /** Cuts need the graphics card, or a browser that plays one. */
  get canCut(): boolean {
    return !getShouldUseCPURendering();
  }

  /** Panes of two viewers may be called the same. */
  #name(id: string): string {
    return `${this.#id} ${id}`;
  }

  attach(id: string, element: HTMLDivElement, kind: PaneKind): void {
    const type = kind === 'stack' ? ViewportType.STACK : ViewportType.ORTHOGRAPHIC;
    const orientation = kind === 'stack' ? undefined : axes[kind];
    this.#engine.enableElement({
      viewportId: this.#name(id),
      element,
      type,
      defaultOptions: { background: [0, 0, 0], ...(orientation ? { orientation } : {}) },
    });
    (kind === 'stack' ? this.#stacks : this.#cuts).add(this.#name(id), this.#engine.id);
    // The library swallows every key of what it made focusable; keys belong to the page.
    for (const it of [element, ...element.querySelectorAll('[tabindex]')]) it.removeAttribute('tabindex');
    const unhear = this.#hear(id, element);
    const prefetch = new Prefetch(`${this.#id} ${id}`, (loaded) => this.#tell(id, { loaded }));
    this.#panes.set(id, { element, kind, prefetch, pictures: undefined, blind: false, unhear });
  }

  detach(id: string): void {
    const pane = this.#panes.get(id);
    if (!pane) return;
    pane.unhear();
    pane.prefetch.stop();
    this.#panes.delete(id);
    (pane.kind === 'stack' ? this.#stacks : this.#cuts).remove(this.#name(id), this.#engine.id);
    this.#engine.disableElement(this.#name(id));
  }

  #hear(id: string, element: HTMLDivElement): () => void {
    const say = () => this.#say(id);
    const drawn = () => {
      this.#tell(id, { drawn: true, failed: false });
      say();
    };
    const heard: [string, () => void][] = [
      [Events.IMAGE_RENDERED, drawn],
      [Events.STACK_NEW_IMAGE, say],
      [Events.VOLUME_NEW_IMAGE, say],
      [Events.VOI_MODIFIED, say],
      [Events.CAMERA_MODIFIED, say],
    ];
    for (const [name, listener] of heard) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of heard) element.removeEventListener(name, listener);
    };
  }

  #say(id: string): void {
    const viewport = this.#viewport(id);
    if (!viewport || !this.#panes.get(id)?.pictures) return;
    const { voiRange, invert } = viewport.getProperties() ?? {};
    this.#tell(id, {
      index: viewport.getSliceIndex(),
      count: viewport.getNumberOfSlices(),
      zoom: viewport.getZoom(),
      inverted: invert ?? false,
      ...(voiRange ? windowOf(voiRange) : {}),
    });
  }

  readonly #onFailed = (event: Event) => {
    const { imageId } = (event as CustomEvent<{ imageId: string }>).detail;
    for (const [id, pane] of this.#panes) {
      const wanted =
        pane.kind === 'stack' && pane.pictures
          ? [pane.pictures.list[(this.#viewport(id) as Types.IStackViewport).getTargetImageIdIndex()]]
          : pane.pictures?.list;
      if (wanted?.some((it) => it?.imageId === imageId)) this.#tell(id, { failed: true });
    }
  };

  readonly #onFilled = (event: Event) => {
    const { volumeId, framesProcessed } = (event as CustomEvent<{ volumeId: string; framesProcessed: number }>).detail;
    for (const [id, pane] of this.#panes) {
      if (pane.kind === 'stack' || !pane.pictures || volumeId !== volumeName(pane.pictures)) continue;
      this.#tell(id, { loaded: framesProcessed });
    }
  };

  #viewport(id: string): Types.IStackViewport | Types.IVolumeViewport | undefined {
    return this.#panes.has(id)
      ? (this.#engine.getViewport(this.#name(id)) as Types.IStackViewport | Types.IVolumeViewport)
      : undefined;
  }

  /** Shows a series from one picture on, and fetches the rest. */
  async showStack(id: string, pictures: Pictures, index: number): Promise<void> {
    const pane = this.#panes.get(id);
    if (!pane) return;
    introduce(pictures);
    pane.pictures = pictures;
    pane.blind = pane.element.clientWidth === 0;
    const viewport = this.#viewport(id) as Types.IStackViewport;
    await viewport.setStack(
      pictures.list.map((it) => it.imageId),
      index,
    );
    if (this.#panes.get(id) !== pane || pane.pictures !== pictures) return;
    viewport.render();
    pane.prefetch.begin(pictures, index);
  }

  /** Cuts a volume in the directions of the panes. */
  async showCuts(ids: readonly string[], pictures: Pictures): Promise<void> {
    introduce(pictures);
    const { id: volumeId, volume } = await volumeOf(pictures);
    const here = ids.filter((it) => this.#panes.has(it));
    if (here.length === 0) return;
    for (const it of here) {
      const pane = this.#panes.get(it);
      if (pane) pane.pictures = pictures;
    }
    (volume as Types.IStreamingImageVolume).load();
    const names = here.map((it) => this.#name(it));
    await setVolumesForViewports(this.#engine, [{ volumeId }], names);
    this.#engine.renderViewports(names);
    this.#cuts.choose(this.#cutTool);
  }

  choose(tool: ToolName): void {
    // Crosshairs tie cuts together; in a stack there is nothing to tie.
    if (tool !== 'crosshairs') this.#stacks.choose(tool);
    this.#cutTool = tool;
    if ([...this.#panes.values()].some((it) => it.kind !== 'stack' && it.pictures)) this.#cuts.choose(tool);
  }

  window(id: string, range: { lower: number; upper: number }): void {
    this.#change(id, (it) => it.setProperties({ voiRange: range }));
  }

  invert(id: string): void {
    this.#change(id, (it) => it.setProperties({ invert: !it.getProperties()?.invert }));
  }

  rotate(id: string, degrees: number): void {
    this.#change(id, (it) => {
      const { rotation = 0 } = it.getViewPresentation();
      it.setViewPresentation({ rotation: (rotation + degrees + 360) % 360 });
    });
  }

  flip(id: string, way: 'flipHorizontal' | 'flipVertical'): void {
    this.#change(id, (it) => it.setCamera({ [way]: !it.getCamera()[way] }));
  }

  zoom(id: string, factor: number): void {
    this.#change(id, (it) => it.setZoom(it.getZoom() * factor));
  }

  /** As it was at first: fitted, upright, with the window of the file. */
  reset(id: string): void {
    this.#change(id, (it) => {
      it.resetProperties();
      it.resetCamera({ resetPan: true, resetZoom: true, resetToCenter: true });
      it.setViewPresentation({ rotation: 0, flipHorizontal: false, flipVertical: false });
    });
  }

  #change(id: string, work: (it: Types.IStackViewport | Types.IVolumeViewport) => void): void {
    const viewport = this.#viewport(id);
    if (!viewport || !this.#panes.get(id)?.pictures) return;
    work(viewport);
    viewport.render();
    this.#say(id);
  }

  goTo(id: string, index: number): void {
    const pane = this.#panes.get(id);
    if (!pane?.pictures) return;
    void utilities.jumpToSlice(pane.element, { imageIndex: index, debounceLoading: false });
  }

  /** Takes the measurements off the pictures of a pane. */
  clear(id: string): void {
    const pane = this.#panes.get(id);
    if (!pane) return;
    for (const tool of measures) annotation.state.removeAnnotations(tool, pane.element);
    this.#viewport(id)?.render();
  }

  /** What is shown, as a picture, and which instance and frame it is; a cut through a volume has none of its own. */
  async capture(id: string): Promise<{ picture: Blob; index: number | undefined } | undefined> {
    const pane = this.#panes.get(id);
    const viewport = this.#viewport(id);
    if (!pane?.pictures || !viewport) return undefined;
    const layer = pane.element.querySelector<SVGElement>('svg.svg-layer');
    return {
      picture: await picture(viewport.getCanvas(), layer),
      index: pane.kind === 'stack' ? viewport.getSliceIndex() : undefined,
    };
  }

  /** What is drawn over the picture together with others; undefined while there is none. */
  together(id: string): Together | undefined {
    const pane = this.#panes.get(id);
    const viewport = this.#viewport(id);
    return pane?.pictures && viewport ? new Together(pane.element, viewport, pane.pictures) : undefined;
  }

  /** The room has changed: what was fitted is fitted again, what was enlarged stays where the reader left it. */
  resize(): void {
    if (this.#panes.size === 0) return;
    const fitted = [...this.#panes.keys()].filter((id) => {
      const pane = this.#panes.get(id);
      const viewport = this.#viewport(id);
      if (!viewport || !pane?.pictures) return false;
      const { blind } = pane;
      pane.blind = false;
      return blind || Math.abs(viewport.getZoom() - 1) < FITTED;
    });
    this.#engine.resize(true, true);
    for (const id of fitted) {
      this.#change(id, (it) => {
        const { rotation = 0, flipHorizontal = false, flipVertical = false } = it.getViewPresentation();
        it.resetCamera({ resetPan: true, resetZoom: true, resetToCenter: it.type === ViewportType.STACK });
        it.setViewPresentation({ rotation, flipHorizontal, flipVertical });
      });
    }
  }

  destroy(): void {
    eventTarget.removeEventListener(Events.IMAGE_LOAD_FAILED, this.#onFailed);
    eventTarget.removeEventListener(Events.IMAGE_VOLUME_MODIFIED, this.#onFilled);
    for (const id of [...this.#panes.keys()]) this.detach(id);
    this.#stacks.destroy();
    this.#cuts.destroy();
  }
}
