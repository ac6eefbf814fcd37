/** A part of a picture that is covered, in its own pixels. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Smaller ones are a slip of the hand. */
const LEAST = 3;

/** Within the picture, in whole pixels, and never empty. */
export function within(region: Region, size: Size): Region {
  const width = Math.min(Math.max(1, Math.round(region.width)), size.width);
  const height = Math.min(Math.max(1, Math.round(region.height)), size.height);
  return {
    x: Math.min(Math.max(0, Math.round(region.x)), size.width - width),
    y: Math.min(Math.max(0, Math.round(region.y)), size.height - height),
    width,
    height,
  };
}

/** Between two corners, whichever was first; undefined where it is too small to be meant. */
export function between(
  one: { x: number; y: number },
  other: { x: number; y: number },
  size: Size,
): Region | undefined {
  const left = Math.max(0, Math.min(one.x, other.x));
  const top = Math.max(0, Math.min(one.y, other.y));
  const width = Math.min(size.width, Math.max(one.x, other.x)) - left;
  const height = Math.min(size.height, Math.max(one.y, other.y)) - top;
  return width < LEAST || height < LEAST ? undefined : within({ x: left, y: top, width, height }, size);
}

/** Where machines write most often: a strip along the upper edge. */
export function strip(size: Size): Region {
  return within({ x: 0, y: 0, width: size.width, height: size.height / 10 }, size);
}

/** What an arrow key does: moves, or with Shift makes larger and smaller; undefined for other keys. */
export function nudged(region: Region, key: string, shift: boolean, size: Size): Region | undefined {
  const step = Math.max(1, Math.round(Math.max(size.width, size.height) / 100));
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  const by = moves[key];
  if (!by) return undefined;
  const moved = shift
    ? { ...region, width: region.width + by[0], height: region.height + by[1] }
    : { ...region, x: region.x + by[0], y: region.y + by[1] };
  return within(moved, size);
}
