import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { FilterChips } from '@/components/filter-chips';
import { useLabels } from '@/lib/language';
import { MeasuredPaper } from './callipers';
import styles from './ecg.module.css';
import { labels } from './labels';
import { measure } from './measure';
import { MeasureList } from './measure-list';
import { Grid } from './paper';
import { isOff, printed, type Recording, seconds } from './recording';
import {
  type Arrangement,
  type Gain,
  isSettings,
  pulsePath,
  type Settings,
  type Speed,
  sheetOf,
  tracePath,
  usualSettings,
} from './sheet';
import { isPlace, useTogether } from './together';

const PART = 10;

/** Twelve leads on millimetre paper, with callipers and what a machine can measure. */
export function EcgSheet({ recording }: { recording: Recording }) {
  const t = useLabels(labels);
  const [settings, setSettings] = useTogether<Settings>('settings', usualSettings, isSettings);
  const [lifeSize, setLifeSize] = useState(false);
  const [from, setFrom] = useTogether('part', 0, isPlace);
  const all = seconds(recording);
  const sheet = useMemo(() => sheetOf(recording, settings, from), [recording, settings, from]);
  const measures = useMemo(() => measure(recording), [recording]);
  const set = (patch: Partial<Settings>) => setSettings({ ...settings, ...patch });

  return (
    <section className={styles.ecg} aria-label={t('ecg')}>
      <div className={styles.bar}>
        <FilterChips
          label={t('speed')}
          value={String(settings.speed)}
          chips={[25, 50].map((it) => ({ value: String(it), label: t('speedValue', { value: it }) }))}
          onChange={(it) => set({ speed: Number(it) as Speed })}
        />
        <FilterChips
          label={t('gain')}
          value={String(settings.gain)}
          chips={[5, 10, 20].map((it) => ({ value: String(it), label: t('gainValue', { value: it }) }))}
          onChange={(it) => set({ gain: Number(it) as Gain })}
        />
        <FilterChips
          label={t('arrangement')}
          value={settings.arrangement}
          chips={(['3x4', '6x2', '12x1'] as const).map((it) => ({ value: it, label: it.replace('x', '×') }))}
          onChange={(it: Arrangement) => set({ arrangement: it })}
        />
        <FilterChips
          label={t('size')}
          value={lifeSize ? 'life' : 'fit'}
          chips={[
            { value: 'fit', label: t('fit') },
            { value: 'life', label: t('life') },
          ]}
          onChange={(it) => setLifeSize(it === 'life')}
        />
      </div>
      <MeasureList of={measures} />
      <div className={styles.scroll}>
        <MeasuredPaper {...sheet} settings={settings} label={t('paper')} lifeSize={lifeSize}>
          <Grid width={sheet.width} height={sheet.height} />
          {sheet.pulses.map((it) => (
            <path key={it.y} d={pulsePath(it, settings)} className={styles.trace} />
          ))}
          {sheet.strips.map((it) => (
            <g key={`${it.name} ${it.y}`}>
              <text x={it.x + 1} y={it.y - 7} className={styles.name}>
                {printed(it.name)}
                {isOff(it.lead) && <tspan className={styles.off}>{` ${t('leadOff')}`}</tspan>}
              </text>
              <path d={`M${it.x} ${it.y - 4}v3`} className={styles.mark} />
              <path d={tracePath(it, recording.samplingFrequency, settings)} className={styles.trace} />
            </g>
          ))}
          <text x={1} y={sheet.height - 1} className={styles.legend}>
            {`${t('speedValue', { value: settings.speed })}  ${t('gainValue', { value: settings.gain })}`}
          </text>
        </MeasuredPaper>
      </div>
      <p className={styles.foot}>
        <span>{t('calipers')}</span>
        {all > PART && (
          <>
            <Button size="small" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PART))}>
              {t('earlier')}
            </Button>
            <span>
              {t('part', { from: from + 1, to: Math.round(Math.min(all, from + PART)), all: Math.round(all) })}
            </span>
            <Button size="small" disabled={from + PART >= all} onClick={() => setFrom(from + PART)}>
              {t('later')}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}
