import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useLabels } from '@/lib/language';
import styles from './ecg.module.css';
import { labels } from './labels';
import { type Settings, type Span, spanOf } from './sheet';
import { useTogether } from './together';

interface Point {
  x: number;
  y: number;
}

/** Null: they are put away. */
type CalliperLegs = readonly [Point, Point] | null;

const isPoint = (it: unknown): it is Point =>
  typeof it === 'object' && it !== null && 'x' in it && 'y' in it && Number.isFinite(it.x) && Number.isFinite(it.y);
const areLegs = (it: unknown): it is CalliperLegs =>
  it === null || (Array.isArray(it) && it.length === 2 && it.every(isPoint));

interface Props {
  width: number;
  height: number;
  settings: Pick<Settings, 'speed' | 'gain'>;
  label: string;
  /** In millimetres of CSS, or as wide as there is room. */
  lifeSize: boolean;
  children: ReactNode;
}

const STEP = 1;
const ways: Record<string, Point> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** Paper one can measure on: dragging opens the callipers, the arrow keys move a leg, with Shift both. */
export function MeasuredPaper({ width, height, settings, label, lifeSize, children }: Props) {
  const t = useLabels(labels);
  const paper = useRef<SVGSVGElement>(null);
  const [legs, setLegs] = useTogether<CalliperLegs>('callipers', null, areLegs);
  const dragging = useRef(false);
  const span = legs && spanOf(...legs, settings);
  const inside = ({ x, y }: Point) => ({ x: Math.max(0, Math.min(width, x)), y: Math.max(0, Math.min(height, y)) });

  function at(event: PointerEvent): Point {
    const toPaper = paper.current?.getScreenCTM()?.inverse();
    if (!toPaper) return { x: 0, y: 0 };
    return inside(new DOMPoint(event.clientX, event.clientY).matrixTransform(toPaper));
  }

  function onKey(event: KeyboardEvent) {
    const way = ways[event.key];
    if (event.key === 'Escape' && legs) {
      event.preventDefault();
      setLegs(null);
    } else if (way && (legs || event.shiftKey)) {
      event.preventDefault();
      const [a, b] = legs ?? [
        { x: width / 2, y: height / 2 },
        { x: width / 2 + 5, y: height / 2 },
      ];
      const move = (it: Point) => inside({ x: it.x + way.x, y: it.y + way.y });
      setLegs([event.shiftKey && legs ? move(a) : a, move(b)]);
    }
  }

  return (
    <svg
      ref={paper}
      className={styles.paper}
      viewBox={`0 0 ${width} ${height}`}
      style={lifeSize ? { width: `${width}mm` } : undefined}
      role="img"
      aria-label={span ? `${label}, ${t('callipersSpan', { span: wordsOf(span, t).join(' ') })}` : label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the callipers are moved with the keys
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
        const here = at(event);
        setLegs([here, here]);
      }}
      onPointerMove={(event) => {
        const here = at(event);
        if (dragging.current && legs) setLegs([legs[0], here]);
      }}
      onPointerUp={() => {
        dragging.current = false;
        if (legs && Math.hypot(legs[1].x - legs[0].x, legs[1].y - legs[0].y) < 0.5) setLegs(null);
      }}
    >
      {children}
      {legs && span && <Legs legs={legs} width={width} height={height} words={wordsOf(span, t)} />}
    </svg>
  );
}

type Say = ReturnType<typeof useLabels<keyof (typeof labels)['words']['zh-CN']>>;

function wordsOf(span: Span, t: Say): string[] {
  return [
    t('ms', { value: span.milliseconds }),
    ...(span.rate === undefined ? [] : [t('bpm', { value: span.rate })]),
    t('mv', { value: span.millivolts }),
  ];
}

function Legs({
  legs: [a, b],
  width,
  height,
  words,
}: {
  legs: readonly [Point, Point];
  width: number;
  height: number;
  words: string[];
}) {
  const right = Math.max(a.x, b.x);
  const text = right > width - 28 ? Math.min(a.x, b.x) - 1 : right + 1;
  return (
    <g className={styles.callipers} pointerEvents="none">
      <path d={`M${a.x} 0V${height}M${b.x} 0V${height}`} strokeDasharray="1 1" />
      <path d={`M${a.x} ${a.y}H${b.x}V${b.y}`} />
      <text x={text} y={Math.max(4, Math.min(a.y, b.y))} textAnchor={right > width - 28 ? 'end' : 'start'}>
        {words.map((it, line) => (
          <tspan key={it} x={text} dy={line === 0 ? 0 : 4}>
            {it}
          </tspan>
        ))}
      </text>
    </g>
  );
}
