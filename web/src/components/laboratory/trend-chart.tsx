import { useLanguage } from '@/lib/language';
import { shortTime } from '@/lib/time';
import styles from './trend-chart.module.css';

const WIDTH = 720;
const HEIGHT = 200;
const LEFT = 48;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 28;

/** One value of an item, and the range that was usual for the person then. */
export interface TrendPoint {
  at: string;
  value: string;
  number?: number | null | undefined;
  low?: number | null | undefined;
  high?: number | null | undefined;
  flag: string;
}

/** Numbers over time, with what is usual behind them. What it shows is also written below it. */
export function TrendChart({ points, label }: { points: readonly TrendPoint[]; label: string }) {
  const language = useLanguage();
  const known = points.flatMap((it) =>
    it.number == null ? [] : [{ ...it, number: it.number, time: Date.parse(it.at) }],
  );
  const last = known.at(-1);
  if (!last) return null;
  const times = known.map((it) => it.time);
  const bounds = [last.low, last.high].filter((it): it is number => it != null);
  const [from, until] = spread(Math.min(...times), Math.max(...times), 86_400_000);
  const [least, most] = spread(
    Math.min(...known.map((it) => it.number), ...bounds),
    Math.max(...known.map((it) => it.number), ...bounds),
    1,
  );
  const margin = (most - least) * 0.1;
  const bottom = Math.max(0, least - margin);
  const top = most + margin;
  const x = (time: number) => LEFT + ((time - from) / (until - from)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => TOP + ((top - value) / (top - bottom)) * (HEIGHT - TOP - BOTTOM);
  const low = last.low ?? bottom;
  const high = last.high ?? top;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      {bounds.length > 0 && (
        <rect
          className={styles.normal}
          x={LEFT}
          width={WIDTH - LEFT - RIGHT}
          y={y(high)}
          height={Math.max(0, y(low) - y(high))}
        />
      )}
      <line className={styles.axis} x1={LEFT} x2={WIDTH - RIGHT} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {bounds.map((it) => (
        <text key={it} x={LEFT - 6} y={y(it) + 4} textAnchor="end">
          {it}
        </text>
      ))}
      <polyline className={styles.line} points={known.map((it) => `${x(it.time)},${y(it.number)}`).join(' ')} />
      {known.map((it) => (
        <circle key={`${it.at} ${it.value}`} cx={x(it.time)} cy={y(it.number)} r={5} data-flag={it.flag}>
          <title>{`${shortTime(it.at, language)} ${it.value}`}</title>
        </circle>
      ))}
      {known.length > 1 && (
        <text x={LEFT} y={HEIGHT - 8}>
          {shortTime(times[0] ?? from, language)}
        </text>
      )}
      <text x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end">
        {shortTime(last.at, language)}
      </text>
    </svg>
  );
}

/** Never nothing, so that a single value stands in the middle. */
function spread(from: number, until: number, least: number): [number, number] {
  return until - from > 0 ? [from, until] : [from - least / 2, until + least / 2];
}
