import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import type { Engine } from './engine/engine';
import type { PaneKind } from './engine/engine-state';
import { labels } from './labels';
import styles from './pane.module.css';
import { PaneFrame } from './pane-frame';
import type { PaneStore } from './pane-store';
import { firstQuery, picturesQuery, previewOf, type SeriesAt } from './queries';
import type { Pictures, SeriesSummary, StudySummary } from './study';

interface Props {
  id: string;
  kind: PaneKind;
  at: SeriesAt | undefined;
  study: StudySummary | undefined;
  summary: SeriesSummary | undefined;
  engine: Engine | undefined;
  store: PaneStore;
  active: boolean;
  prior: boolean;
  /** A series that is no picture but a wave is drawn by whoever knows waves. */
  wave: (at: SeriesAt) => ReactNode;
  onActivate: () => void;
  onPictures: (pane: string, pictures: Pictures | undefined) => void;
  onDropSeries: (series: string) => void;
  number: number;
  /** Where a series that is compared begins; undefined where it begins by itself. */
  startAt: (pictures: Pictures) => number | undefined;
}

/** One pane: a preview at once, the full pictures as soon as they are here, and what one must know around them. */
export function Pane(props: Props) {
  const { id, kind, at, engine, store, summary, wave, onPictures, startAt } = props;
  const t = useLabels(labels);
  const element = useRef<HTMLDivElement>(null);
  const begins = useEffectEvent(startAt);
  const [attempt, setAttempt] = useState(0);
  const shown = summary?.kind === 'pictures' ? at : undefined;
  const pictures = useQuery({ ...picturesQuery(shown ?? nowhere), enabled: shown !== undefined });
  const first = useQuery({ ...firstQuery(shown ?? nowhere), enabled: shown !== undefined && kind === 'stack' });
  const data = shown ? pictures.data : undefined;
  const sop = first.data?.sop;
  const cutting = kind !== 'stack';
  const flat = cutting && data !== undefined && !data.volumetric;

  useEffect(() => {
    const host = element.current;
    if (!engine || !host) return undefined;
    engine.attach(id, host, kind);
    // A pane behind a tab has no room, and nothing is fitted into nothing.
    const watch = new ResizeObserver(([it]) => it && it.contentRect.width > 0 && engine.resize());
    watch.observe(host);
    return () => {
      watch.disconnect();
      engine.detach(id);
    };
  }, [engine, id, kind]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is the reader asking again
  useEffect(() => {
    store.reset(id);
    onPictures(id, data);
    if (!engine || !data || data.list.length === 0 || cutting) return;
    const previewed = data.list.findIndex((it) => it.sop === sop);
    const index = begins(data) ?? Math.max(0, previewed);
    store.patch(id, { index });
    void engine.showStack(id, data, index).catch(() => store.patch(id, { failed: true }));
  }, [engine, id, data, cutting, attempt]);

  const preview = data ? data.list.find((it) => it.sop === sop)?.instance : first.data?.instance;
  const nothing = at !== undefined && summary !== undefined && summary.kind !== 'pictures';
  return (
    <PaneFrame {...props} pictures={data} onRetry={() => setAttempt((it) => it + 1)}>
      {preview && !cutting && <Preview key={preview} id={id} store={store} src={previewOf(preview)} />}
      {/* The engine keeps its canvas and its drawings in here; React leaves it alone. */}
      <div ref={element} className={styles.host} data-hidden={nothing || flat} />
      {nothing && at && summary.kind === 'waveform' && <div className={styles.wave}>{wave(at)}</div>}
      {nothing && summary.kind === 'other' && (
        <p className={styles.words}>{t('notPictures', { modality: summary.modality })}</p>
      )}
      {flat && <p className={styles.words}>{t('noVolume')}</p>}
      {!at && <p className={styles.words}>{t('empty')}</p>}
      {pictures.isError && shown && (
        <div className={styles.words}>
          <ProblemNotice error={pictures.error} onRetry={() => void pictures.refetch()} />
        </div>
      )}
    </PaneFrame>
  );
}

const nowhere: SeriesAt = { root: '', study: '', series: '' };

/** The server's own picture, small and soon, until the full one covers it. */
function Preview({ id, store, src }: { id: string; store: PaneStore; src: string }) {
  const [gone, setGone] = useState(false);
  const [drawn, setDrawn] = useState(store.get(id).drawn);
  useEffect(() => store.subscribe(() => setDrawn(store.get(id).drawn)), [store, id]);
  if (gone || drawn) return null;
  return <img className={styles.preview} src={src} alt="" decoding="async" onError={() => setGone(true)} />;
}
