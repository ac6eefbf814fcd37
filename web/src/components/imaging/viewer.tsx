import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useReducer, useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { dicomWeb } from '@/lib/dicom-web';
import { useLabels } from '@/lib/language';
import { useMedia } from '@/lib/media';
import { DarkRoom } from './dark-room';
import type { PaneState } from './engine/engine-state';
import { KeyBoard } from './key-board';
import { labels } from './labels';
import { arrange, initial, kindAt, likest, type Slot } from './layout';
import { Pane } from './pane';
import { PaneStore } from './pane-store';
import { type Preset, presetsOf, rangeOf } from './presets';
import { PriorChoice } from './prior-choice';
import { type SeriesAt, studyQuery, useStudy } from './queries';
import { SeriesStrip } from './series-strip';
import { beside, type Pictures } from './study';
import { Toolbar } from './toolbar';
import { useCine } from './use-cine';
import { useEngine } from './use-engine';
import { useNote } from './use-note';
import { useShare, type ViewerShare } from './use-share';
import { useTies } from './use-ties';
import styles from './viewer.module.css';
import type { ViewerAct } from './viewer-keys';

/** A picture somebody wants in the report. */
export interface KeyImage {
  picture: Blob;
  study: string;
  series: string;
  /** Which instance and frame; a cut through a volume is none. */
  sop: string | undefined;
  frame: number | undefined;
}

/** An earlier examination of the same patient. */
export interface Prior {
  study: string;
  label: string;
}

interface Props {
  study: string;
  /** Another root for a link to one study. */
  root?: string;
  priors?: readonly Prior[];
  wave: (at: SeriesAt) => ReactNode;
  onKeyImage?: (image: KeyImage) => Promise<unknown>;
  /** Looked at together with others. */
  share?: ViewerShare | undefined;
  /** Beside the tools: what the page around it adds. */
  children?: ReactNode;
}

/** The pictures of one examination, beside earlier ones. Give it a key: another examination is another viewer. */
export function Viewer({ study, root = dicomWeb, priors = [], wave, onKeyImage, share, children }: Props) {
  const t = useLabels(labels);
  const queries = useQueryClient();
  const phone = useMedia('(pointer: coarse)');
  const [store] = useState(() => new PaneStore());
  const [state, step] = useReducer(arrange, phone ? 'scroll' : 'window', initial);
  const [compared, setCompared] = useState<string>();
  const [shown, setShown] = useState<ReadonlyMap<string, Pictures>>(new Map());
  const [note, setNote] = useNote();
  const today = useStudy(root, study);
  const earlier = useQuery({ ...studyQuery(root, compared ?? ''), enabled: compared !== undefined });
  const summaries = [today.data, earlier.data];
  const seriesOf = (slot: Slot | undefined) =>
    summaries.find((it) => it?.uid === slot?.study)?.series.find((it) => it.uid === slot?.series);

  const idAt = (index: number) => `pane-${kindAt(state.layout, index)}-${index}`;
  const activeId = idAt(state.active);
  const pictures = shown.get(activeId);
  const presets = pictures ? presetsOf(pictures) : [];

  const { engine, error } = useEngine(
    (pane: string, patch: Partial<PaneState>) => {
      store.patch(pane, patch);
      if (patch.index !== undefined && pane === activeId) follow(patch.index);
    },
    () => ({
      area: t('region.area'),
      mean: t('region.mean'),
      min: t('region.min'),
      max: t('region.max'),
      deviation: t('region.deviation'),
    }),
  );
  const goTo = (pane: string, index: number) => engine?.goTo(pane, index);
  const follow = useTies(
    state.tied,
    activeId,
    state.slots.map((_, index) => idAt(index)),
    store,
    shown,
    goTo,
  );
  useCine(state.playing, pictures?.rate, () => {
    const { index, count } = store.get(activeId);
    if (count > 1) goTo(activeId, (index + 1) % count);
  });

  useEffect(() => engine?.choose(state.tool), [engine, state.tool]);
  useShare({
    share,
    engine,
    store,
    state,
    pane: activeId,
    ready: pictures,
    show: (series) => step({ do: 'show', slot: { study, series } }),
  });

  // The first series that has something to show; what comes later does not push it away.
  const begin = useEffectEvent((slot: Slot) => state.slots[0] ?? step({ do: 'show', slot, pane: 0 }));
  const firstSeries = today.data && (today.data.series.find((it) => it.kind !== 'other') ?? today.data.series[0]);
  useEffect(() => {
    if (firstSeries) begin({ study, series: firstSeries.uid });
  }, [study, firstSeries]);

  // Three cuts of one volume are shown together, or not at all.
  const cutOf = state.layout === 'mpr' ? shown.get(idAt(0)) : undefined;
  useEffect(() => {
    if (!engine || !cutOf?.volumetric) return;
    void engine
      .showCuts(
        [0, 1, 2].map((it) => `pane-${kindAt('mpr', it)}-${it}`),
        cutOf,
      )
      .catch(() => undefined);
  }, [engine, cutOf]);

  function told(pane: string, of: Pictures | undefined) {
    setShown((before) => {
      if (before.get(pane) === of) return before;
      const next = new Map(before);
      if (of) next.set(pane, of);
      else next.delete(pane);
      return next;
    });
  }

  async function compare(prior: string) {
    setCompared(prior);
    const found = await queries.fetchQuery(studyQuery(root, prior)).catch(() => undefined);
    const here = seriesOf(state.slots[state.active]);
    const best = found && here && likest(here, found);
    if (best) step({ do: 'compare', slot: { study: prior, series: best.uid } });
  }

  async function capture() {
    const slot = state.slots[state.active];
    if (!engine || !onKeyImage || !slot || !pictures) return;
    try {
      const taken = await engine.capture(activeId);
      if (!taken) return;
      const one = taken.index === undefined ? undefined : pictures.list[taken.index];
      await onKeyImage({ ...slot, picture: taken.picture, sop: one?.sop, frame: one?.frame });
      setNote(t('captured'));
    } catch {
      setNote(t('captureFailed'));
    }
  }

  function walkSeries(by: number) {
    const slot = state.slots[state.active];
    const of = summaries.find((it) => it?.uid === slot?.study) ?? today.data;
    if (!of || of.series.length === 0) return;
    const at = of.series.findIndex((it) => it.uid === slot?.series);
    const next = of.series[(at + by + of.series.length) % of.series.length];
    if (next) step({ do: 'show', slot: { study: of.uid, series: next.uid } });
  }

  function move(by: number) {
    const { index, count } = store.get(activeId);
    if (count > 0) goTo(activeId, Math.max(0, Math.min(count - 1, index + by)));
  }

  function act(name: ViewerAct) {
    const doing: Record<ViewerAct, () => unknown> = {
      invert: () => engine?.invert(activeId),
      rotateLeft: () => engine?.rotate(activeId, -90),
      rotateRight: () => engine?.rotate(activeId, 90),
      flipHorizontal: () => engine?.flip(activeId, 'flipHorizontal'),
      flipVertical: () => engine?.flip(activeId, 'flipVertical'),
      reset: () => engine?.reset(activeId),
      clear: () => engine?.clear(activeId),
      capture,
      cine: () => pictures?.rate !== undefined && step({ do: 'play', on: !state.playing }),
      tie: () => step({ do: 'tie' }),
      compare: () => priors[0] && compare(priors[0].study),
      zoomIn: () => engine?.zoom(activeId, 1.25),
      zoomOut: () => engine?.zoom(activeId, 0.8),
      next: () => move(1),
      previous: () => move(-1),
      forward: () => move(10),
      back: () => move(-10),
      first: () => move(Number.NEGATIVE_INFINITY),
      last: () => move(Number.POSITIVE_INFINITY),
      nextSeries: () => walkSeries(1),
      previousSeries: () => walkSeries(-1),
      pane: () => step({ do: 'activate', pane: (state.active + 1) % state.slots.length }),
    };
    doing[name]();
  }

  function layout(name: typeof state.layout) {
    const fill = (today.data?.series ?? []).filter((it) => it.kind === 'pictures');
    step({ do: 'layout', layout: name, fill: fill.map((it) => ({ study, series: it.uid })) });
  }

  const preset = (it: Preset) => engine?.window(activeId, rangeOf(it));
  const hidden = new Set<ViewerAct>([
    ...(onKeyImage ? [] : (['capture'] as const)),
    ...(priors.length > 0 ? [] : (['compare'] as const)),
  ]);
  const canCut = Boolean(pictures?.volumetric && engine?.canCut);

  if (error || today.isError) {
    return <ProblemNotice error={error ?? today.error} onRetry={() => void today.refetch()} />;
  }
  if (today.data?.series.length === 0) return <EmptyState title={t('noSeries')}>{t('noSeriesHint')}</EmptyState>;
  return (
    <DarkRoom className={styles.viewer ?? ''} label={t('viewer')}>
      <Toolbar
        state={state}
        presets={presets}
        film={pictures?.rate !== undefined}
        hidden={hidden}
        canCut={canCut}
        bare={seriesOf(state.slots[state.active])?.kind === 'waveform'}
        onTool={(tool) => step({ do: 'tool', tool })}
        onLayout={layout}
        onPreset={preset}
        onAct={act}
      >
        <PriorChoice priors={priors} value={compared} onChoose={(it) => void compare(it)} />
        {children}
      </Toolbar>
      <div className={styles.body}>
        <SeriesStrip
          root={root}
          studies={[{ uid: study, prior: false }, ...(compared ? [{ uid: compared, prior: true }] : [])]}
          shown={new Set(state.slots.flatMap((it) => (it ? [it.series] : [])))}
          onShow={(of, it) => step({ do: 'show', slot: { study: of, series: it.uid } })}
        />
        <div className={styles.grid} data-layout={state.layout}>
          {state.slots.map((slot, index) => (
            <Pane
              key={idAt(index)}
              id={idAt(index)}
              number={index + 1}
              kind={kindAt(state.layout, index)}
              at={slot && { root, ...slot }}
              study={summaries.find((it) => it?.uid === slot?.study)}
              summary={seriesOf(slot)}
              engine={engine}
              store={store}
              active={index === state.active && state.slots.length > 1}
              prior={slot !== undefined && slot.study !== study}
              wave={wave}
              startAt={(of) =>
                state.tied && index !== state.active && pictures
                  ? beside(pictures, store.get(activeId).index, of)
                  : undefined
              }
              onActivate={() => index !== state.active && step({ do: 'activate', pane: index })}
              onPictures={told}
              onDropSeries={(series) => {
                const of = summaries.find((it) => it?.series.some((one) => one.uid === series));
                if (of) step({ do: 'show', pane: index, slot: { study: of.uid, series } });
              }}
            />
          ))}
        </div>
      </div>
      <p role="status" className={styles.note}>
        {note}
      </p>
      <KeyBoard
        presets={presets}
        hidden={hidden}
        cutting={state.layout === 'mpr'}
        onTool={(tool) => step({ do: 'tool', tool })}
        onAct={act}
        onPreset={preset}
        onCut={() => canCut && layout(state.layout === 'mpr' ? 'one' : 'mpr')}
      />
    </DarkRoom>
  );
}
