import { useLabels } from '@/lib/language';
import { MeasuredPaper } from './callipers';
import styles from './ecg.module.css';
import { LINE, LINES, wallTime } from './envelope';
import { labels } from './labels';
import { Grid } from './paper';
import type { Recording } from './recording';
import { MARGIN, pulsePath, type Strip, tracePath } from './sheet';

const settings = { speed: 25, gain: 10 } as const;
const TALL = 22;
const WIDTH = MARGIN + LINE * settings.speed + 5;

interface Props {
  /** Undefined while it is read: the paper is there already. */
  recording: Recording | undefined;
  lead: number;
  /** The second of the day. */
  began: number;
  seconds: number;
}

/** A minute of one lead, ten seconds a line, on the same paper as ever. */
export function HolterPage({ recording, lead, began, seconds }: Props) {
  const t = useLabels(labels);
  const height = TALL * LINES;
  const strips: Strip[] = Array.from({ length: LINES }, (_, n) => ({
    name: 'II',
    lead: recording?.leads[lead],
    x: MARGIN,
    y: TALL * (n + 0.55),
    width: LINE * settings.speed,
    from: n * LINE,
    to: (n + 1) * LINE,
  }));
  return (
    <div className={styles.scroll}>
      <MeasuredPaper width={WIDTH} height={height} settings={settings} label={t('page')} lifeSize={false}>
        <Grid width={WIDTH} height={height} />
        {strips
          .filter((it) => it.from < seconds)
          .map((it) => (
            <g key={it.y}>
              <path d={pulsePath({ x: 5, y: it.y }, settings)} className={styles.trace} />
              <text x={1} y={it.y + 4} className={styles.legend}>
                {wallTime(began, it.from)}
              </text>
              {recording && <path d={tracePath(it, recording.samplingFrequency, settings)} className={styles.trace} />}
            </g>
          ))}
      </MeasuredPaper>
    </div>
  );
}
