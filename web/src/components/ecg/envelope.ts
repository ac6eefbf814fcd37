/** A long recording at a glance: the least and the most of each stretch, in microvolts. */
export interface Overview {
  /** Seconds. */
  duration: number;
  leads: readonly { code: string; label: string; min: readonly (number | null)[]; max: readonly (number | null)[] }[];
}

/** Seconds of one page: six lines of ten. */
export const LINE = 10;
export const LINES = 6;
export const PAGE = LINE * LINES;

/** The page a moment is on, from 0; the last one is whole even where the recording ends within it. */
export function pageOf(second: number, duration: number): number {
  return Math.max(0, Math.min(Math.ceil(duration / PAGE) - 1, Math.floor(second / PAGE)));
}

/** An area between the least and the most, on a sheet this wide and high; what is taller than the usual is cut off. */
export function envelopePath(
  lead: { min: readonly (number | null)[]; max: readonly (number | null)[] },
  width: number,
  height: number,
): string {
  const count = lead.min.length;
  if (count === 0) return '';
  const tall = scaleOf(lead);
  const y = (value: number) => fixed(height / 2 - (Math.max(-tall, Math.min(tall, value)) / tall) * (height / 2));
  const x = (n: number) => fixed((n / count) * width);
  const path: string[] = [];
  for (let n = 0; n < count; n++) {
    const low = lead.min[n];
    const high = lead.max[n];
    if (low == null || high == null) continue;
    path.push(`M${x(n)} ${y(high)}V${fixed(Math.max(y(low), y(high) + 0.2))}`);
  }
  return path.join('');
}

/** What nineteen of twenty stretches stay within: one loose electrode does not flatten the day. */
function scaleOf(lead: { min: readonly (number | null)[]; max: readonly (number | null)[] }): number {
  const sizes = lead.min
    .map((low, n) => Math.max(Math.abs(low ?? 0), Math.abs(lead.max[n] ?? 0)))
    .sort((a, b) => a - b);
  return Math.max(100, (sizes[Math.floor(sizes.length * 0.95)] ?? 0) * 1.2);
}

const fixed = (it: number) => Math.round(it * 100) / 100;

/** Seconds of the day at which the recording began: "20260310081500.00" is 29,700. */
export function secondOfDay(startedAt: string): number {
  const time = startedAt.match(/^(?:\d{8})?(\d{2})(\d{2})(\d{2})?/);
  if (!time || startedAt.length < 4) return 0;
  return Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
}

const DAY = 86_400;

/** The time on the wall so many seconds into a recording. */
export function wallTime(began: number, second: number): string {
  const now = Math.floor(began + second) % DAY;
  const two = (it: number) => String(Math.floor(it)).padStart(2, '0');
  return `${two(now / 3600)}:${two((now % 3600) / 60)}:${two(now % 60)}`;
}

/** How far into the recording "03:25" is, first time round; undefined where it is no time or not in it. */
export function secondAt(words: string, began: number, duration: number): number | undefined {
  const [, hour, minute, second = '0'] = words.trim().match(/^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$/) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const wanted = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const into = (((wanted - began) % DAY) + DAY) % DAY;
  return into < duration ? into : undefined;
}
