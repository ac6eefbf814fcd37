import { Button } from 'antd';
import type { DragEvent, ReactNode } from 'react';
import { useLabels } from '@/lib/language';
import type { PaneKind } from './engine/engine-state';
import { labels } from './labels';
import styles from './pane.module.css';
import { type PaneStore, usePane } from './pane-store';
import type { Pictures, SeriesSummary, StudySummary } from './study';

interface Props {
  id: string;
  kind: PaneKind;
  number: number;
  study: StudySummary | undefined;
  summary: SeriesSummary | undefined;
  pictures: Pictures | undefined;
  store: PaneStore;
  active: boolean;
  prior: boolean;
  onActivate: () => void;
  onDropSeries: (series: string) => void;
  onRetry: () => void;
  children: ReactNode;
}

/** What stands around a picture: whose it is, which one of how many, how it is shown, and what went wrong. */
export function PaneFrame(props: Props) {
  const { id, kind, number, study, summary, pictures, store, active, prior, onActivate, onDropSeries, onRetry } = props;
  const t = useLabels(labels);
  const pane = usePane(store, id);
  const picture = kind === 'stack' ? pictures?.list[pane.index] : undefined;
  const all = kind === 'stack' ? pane.count : (pictures?.list.length ?? 0);
  const busy = all > 0 && pane.loaded < all;

  function drop(event: DragEvent) {
    const series = event.dataTransfer.getData('text/x-series');
    if (!series) return;
    event.preventDefault();
    onDropSeries(series);
  }

  return (
    <section
      className={styles.pane}
      data-active={active}
      aria-label={t('pane', { number })}
      onPointerDownCapture={onActivate}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {props.children}
      {summary?.kind === 'pictures' && (
        <>
          <div className={`${styles.corner} ${styles.topLeft}`}>
            <span>{study?.patientName}</span>
            <span>{summary.description || t('seriesOf', { number: summary.number })}</span>
          </div>
          <div className={`${styles.corner} ${styles.topRight}`}>
            {prior && <b className={styles.prior}>{t('prior')}</b>}
            <span>{day(study?.date)}</span>
            {kind !== 'stack' && <span>{t(`cut.${kind}`)}</span>}
          </div>
          <div className={`${styles.corner} ${styles.bottomLeft}`}>
            {pane.count > 0 && <b>{t('position', { index: pane.index + 1, count: pane.count })}</b>}
            {picture?.thickness ? <span>{t('thickness', { millimetres: tidy(picture.thickness) })}</span> : null}
          </div>
          <div className={`${styles.corner} ${styles.bottomRight}`}>
            {pane.width > 0 && (
              <span>{t('windowShown', { center: Math.round(pane.center), width: Math.round(pane.width) })}</span>
            )}
            {pane.drawn && <span>{t('zoomShown', { percent: Math.round(pane.zoom * 100) })}</span>}
          </div>
        </>
      )}
      {summary?.kind === 'pictures' && !pane.drawn && !pane.failed && <p className={styles.note}>{t('preview')}</p>}
      {busy && (
        <div
          className={styles.progress}
          role="progressbar"
          aria-label={t('loaded', { loaded: pane.loaded, count: all })}
          aria-valuenow={pane.loaded}
          aria-valuemin={0}
          aria-valuemax={all}
        >
          <i style={{ width: `${(100 * pane.loaded) / all}%` }} />
        </div>
      )}
      {pane.failed && (
        <div role="alert" className={styles.failed}>
          <span>{t('failed')}</span>
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** 20260310 is 2026-03-10. */
export const day = (date: string | undefined): string =>
  date?.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : (date ?? '');

const tidy = (it: number) => Math.round(it * 100) / 100;
