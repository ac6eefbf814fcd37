import { utilities } from '@cornerstonejs/core';
import {
  AngleTool,
  CrosshairsTool,
  EllipticalROITool,
  Enums,
  LengthTool,
  PanTool,
  RectangleROITool,
  StackScrollTool,
  ToolGroupManager,
  type Types,
  WindowLevelTool,
  ZoomTool,
} from '@cornerstonejs/tools';
import type { RegionWords, ToolName } from './engine-state';

const names: Record<ToolName, string> = {
  window: WindowLevelTool.toolName,
  pan: PanTool.toolName,
  zoom: ZoomTool.toolName,
  scroll: StackScrollTool.toolName,
  length: LengthTool.toolName,
  angle: AngleTool.toolName,
  ellipse: EllipticalROITool.toolName,
  rectangle: RectangleROITool.toolName,
  crosshairs: CrosshairsTool.toolName,
};

/** The tools that leave something on the picture. */
export const measures: readonly string[] = [names.length, names.angle, names.ellipse, names.rectangle];

const { MouseBindings } = Enums;
const round = (it: number) => utilities.roundNumber(it) as number | string;

interface Region {
  area?: number;
  areaUnit?: string;
  mean?: number;
  min?: number;
  max?: number;
  stdDev?: number;
  modalityUnit?: string;
}

/** Area, mean, least, most, deviation; in Hounsfield units where the picture is in them. */
export function regionLines(of: Region | undefined, words: RegionWords): string[] {
  if (!of) return [];
  const unit = of.modalityUnit && of.modalityUnit !== 'raw' ? ` ${of.modalityUnit}` : '';
  const line = (word: string, value: number | undefined, its: string) =>
    value === undefined || !Number.isFinite(value) ? [] : [`${word} ${round(value)}${its}`];
  return [
    ...line(words.area, of.area, ` ${of.areaUnit ?? ''}`),
    ...line(words.mean, of.mean, unit),
    ...line(words.min, of.min, unit),
    ...line(words.max, of.max, unit),
    ...line(words.deviation, of.stdDev, unit),
  ];
}

/** One set of tools for the panes of one kind: stacks, or cuts through a volume. */
export class Tools {
  readonly #group: Types.IToolGroup;
  #chosen: ToolName | undefined;

  constructor(id: string, words: () => RegionWords) {
    const group = ToolGroupManager.createToolGroup(id);
    if (!group) throw new Error(`the tools ${id} exist already`);
    this.#group = group;
    const getTextLines = (data: { cachedStats?: Record<string, Region> }, target: string | string[]) =>
      regionLines(data.cachedStats?.[[target].flat()[0] ?? ''], words());
    for (const name of Object.values(names)) {
      const region = name === names.ellipse || name === names.rectangle;
      group.addTool(name, region ? { getTextLines } : {});
    }
    group.setToolActive(names.scroll, { bindings: [{ mouseButton: MouseBindings.Wheel }] });
    group.setToolActive(names.pan, { bindings: [{ mouseButton: MouseBindings.Auxiliary }] });
    group.setToolActive(names.zoom, { bindings: [{ mouseButton: MouseBindings.Secondary }, { numTouchPoints: 2 }] });
    for (const name of measures) group.setToolPassive(name);
  }

  add(viewport: string, engine: string): void {
    this.#group.addViewport(viewport, engine);
  }

  remove(viewport: string, engine: string): void {
    this.#group.removeViewports(engine, viewport);
  }

  choose(tool: ToolName): void {
    if (tool === this.#chosen) return;
    const before = this.#chosen;
    if (before === 'crosshairs') this.#group.setToolDisabled(names.crosshairs);
    else if (before) this.#group.setToolPassive(names[before]);
    this.#group.setToolActive(names[tool], { bindings: [{ mouseButton: MouseBindings.Primary }] });
    this.#chosen = tool;
  }

  destroy(): void {
    ToolGroupManager.destroyToolGroup(this.#group.id);
  }
}
