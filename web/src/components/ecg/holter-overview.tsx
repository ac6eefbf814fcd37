import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useLabels } from '@/lib/language';
import { type RecordingAt, samplesQuery } from './api';
import { findBeats, intervals, median } from './beats';
import styles from './ecg.module.css';
import { envelopePath, type Overview, PAGE, wallTime } from './envelope';
import { labels } from './labels';

const WIDTH = 1200;
const TALL = 56;
const TREND = 64;
/** Beats a minute at the bottom and at the top of the trend. */
const SLOWEST = 30;
const FASTEST = 180;
const LOOKS = 96;
const LOOK = 15;

interface Props {
  of: RecordingAt;
  overview: Overview;
  lead: number;
  began: number;
  second: number;
  onSecond: (second: number) => void;
}

/** The whole recording: how tall the waves are, and, when asked for, how fast the heart beats; a click goes there. */
export function HolterOverview({ of, overview, lead, began, second, onSecond }: Props) {
  const t = useLabels(labels);
  const { duration, leads } = overview;
  const { rates, running, look } = useTrend(of, duration);
  const shape = useMemo(() => {
    const shown = leads[lead];
    return shown ? envelopePath(shown, WIDTH, TALL) : '';
  }, [leads, lead]);
  const x = (at: number) => (at / duration) * WIDTH;
  const y = (rate: number) =>
    TREND - ((Math.max(SLOWEST, Math.min(FASTEST, rate)) - SLOWEST) / (FASTEST - SLOWEST)) * TREND;
  const hours = Array.from({ length: Math.floor(duration / 3600) }, (_, n) => 3600 * (n + 1) - (began % 3600)).filter(
    (it) => it > 0 && it < duration,
  );
  const every = Math.max(1, Math.ceil(hours.length / 12));
  const height = TREND + TALL + 18;

  return (
    <div className={styles.overview}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('overview')}
        aria-valuemin={0}
        aria-valuemax={Math.round(duration)}
        aria-valuenow={Math.round(second)}
        aria-valuetext={wallTime(began, second)}
        onPointerDown={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          onSecond(((event.clientX - box.left) / box.width) * duration);
        }}
      >
        <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
          {[60, 100, 140].map((it) => (
            <g key={it}>
              <path d={`M0 ${y(it)}H${WIDTH}`} className={styles.rule} />
              <text x={2} y={y(it) - 2} className={styles.scale}>
                {it}
              </text>
            </g>
          ))}
          {hours.map((it, n) => (
            <g key={it}>
              <path d={`M${x(it)} 0V${TREND + TALL}`} className={styles.rule} />
              {n % every === 0 && (
                <text x={x(it)} y={height - 4} textAnchor="middle" className={styles.scale}>
                  {wallTime(began, it).slice(0, 5)}
                </text>
              )}
            </g>
          ))}
          {rates.map(
            (it) =>
              it.rate !== undefined && (
                <circle key={it.at} cx={x(it.at)} cy={y(it.rate)} r="2.4" className={styles.dot} />
              ),
          )}
          <g transform={`translate(0 ${TREND})`}>
            <path d={shape} className={styles.envelope} />
          </g>
          <rect x={x(second)} y={0} width={Math.max(3, x(PAGE))} height={TREND + TALL} className={styles.here} />
        </svg>
      </div>
      {rates.length < LOOKS && (
        <Button size="small" loading={running} onClick={() => void look()}>
          {t('trend')}
        </Button>
      )}
    </div>
  );
}

/** A quarter of a minute each quarter of an hour is enough for a trend, and a hundredth of the bytes. */
function useTrend(of: RecordingAt, duration: number) {
  const queries = useQueryClient();
  const [rates, setRates] = useState<readonly { at: number; rate: number | undefined }[]>([]);
  const [running, setRunning] = useState(false);

  async function look() {
    setRunning(true);
    try {
      for (let n = rates.length; n < LOOKS; n++) {
        const at = Math.floor((n / LOOKS) * Math.max(0, duration - LOOK));
        const part = await queries.fetchQuery(samplesQuery(of, at, at + LOOK));
        const rr = median(intervals(findBeats(part), part.samplingFrequency));
        setRates((before) => [...before, { at, rate: rr ? 60_000 / rr : undefined }]);
      }
    } catch {
      // The line broke: what is there stays, and the button is still there for the rest.
    } finally {
      setRunning(false);
    }
  }

  return { rates, running, look };
}
