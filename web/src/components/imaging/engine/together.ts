import type { Types } from '@cornerstonejs/core';
import { eventTarget } from '@cornerstonejs/core';
import { type Types as AnnotationTypes, annotation, Enums } from '@cornerstonejs/tools';
import type { Pictures } from '../study';
import { measures } from './tools';

/** A measurement as it travels: which tool, on which picture, and its points in the patient's space. */
export interface Mark {
  tool: string;
  index: number;
  points: number[][];
}

type Point = [number, number, number];

/** What several readers see of one pane together: its measurements, and where somebody points. */
export class Together {
  readonly #element: HTMLDivElement;
  readonly #viewport: Types.IStackViewport | Types.IVolumeViewport;
  readonly #pictures: Pictures;

  constructor(element: HTMLDivElement, viewport: Types.IStackViewport | Types.IVolumeViewport, pictures: Pictures) {
    this.#element = element;
    this.#viewport = viewport;
    this.#pictures = pictures;
  }

  get element(): HTMLDivElement {
    return this.#element;
  }

  marks(): Mark[] {
    return measures.flatMap((tool) =>
      (annotation.state.getAnnotations(tool, this.#element) ?? []).flatMap((it) => {
        const index = this.#pictures.list.findIndex((one) => one.imageId === it.metadata?.referencedImageId);
        const points = (it.data.handles?.points ?? []).map((one) => [...one]);
        return index < 0 || points.length === 0 ? [] : [{ tool, index, points }];
      }),
    );
  }

  /** Instead of what was measured here before. */
  draw(marks: readonly Mark[]): void {
    for (const tool of measures) annotation.state.removeAnnotations(tool, this.#element);
    const { viewPlaneNormal, viewUp } = this.#viewport.getCamera();
    for (const { tool, index, points } of marks) {
      const picture = this.#pictures.list[index];
      if (!picture || !measures.includes(tool)) continue;
      annotation.state.addAnnotation(
        {
          annotationUID: crypto.randomUUID(),
          highlighted: false,
          invalidated: true,
          isLocked: true,
          isVisible: true,
          metadata: {
            toolName: tool,
            FrameOfReferenceUID: this.#viewport.getFrameOfReferenceUID(),
            referencedImageId: picture.imageId,
            ...(viewPlaneNormal ? { viewPlaneNormal: [...viewPlaneNormal] as Point } : {}),
            ...(viewUp ? { viewUp: [...viewUp] as Point } : {}),
          },
          data: {
            label: '',
            cachedStats: {},
            handles: {
              points: points.map((it) => it.slice(0, 3) as Point),
              activeHandleIndex: null,
              textBox: {
                hasMoved: false,
                worldPosition: [0, 0, 0] as Point,
                worldBoundingBox: {
                  topLeft: [0, 0, 0] as Point,
                  topRight: [0, 0, 0] as Point,
                  bottomLeft: [0, 0, 0] as Point,
                  bottomRight: [0, 0, 0] as Point,
                },
              },
            },
          },
        } as unknown as AnnotationTypes.Annotation,
        this.#element,
      );
    }
    this.#viewport.render();
  }

  /** Hears when a measurement is made, moved or taken off. */
  onMarks(listener: () => void): () => void {
    const { ANNOTATION_COMPLETED, ANNOTATION_MODIFIED, ANNOTATION_REMOVED } = Enums.Events;
    const events = [ANNOTATION_COMPLETED, ANNOTATION_MODIFIED, ANNOTATION_REMOVED];
    for (const it of events) eventTarget.addEventListener(it, listener);
    return () => {
      for (const it of events) eventTarget.removeEventListener(it, listener);
    };
  }

  /** Where on the picture a place in the window is. */
  pointAt(clientX: number, clientY: number): number[] {
    const { left, top } = this.#element.getBoundingClientRect();
    return [...this.#viewport.canvasToWorld([clientX - left, clientY - top])];
  }

  /** Where in the pane a point of the picture is now. */
  placeOf(point: readonly number[]): { x: number; y: number } {
    const [x = 0, y = 0] = this.#viewport.worldToCanvas(point.slice(0, 3) as Point);
    return { x, y };
  }
}
