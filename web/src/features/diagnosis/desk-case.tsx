import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { CaseHeader } from '@/components/case/case-header';
import { Doubt } from '@/components/diagnosis/doubt';
import { Alerts, OrderFacts, Refusal } from '@/components/diagnosis/matter';
import { ReportText } from '@/components/diagnosis/report-view';
import { StepBar } from '@/components/diagnosis/step-bar';
import { EcgView } from '@/components/ecg/ecg-view';
import { EmptyState } from '@/components/empty-state';
import { usePriors } from '@/components/imaging/priors';
import { type KeyImage, type Prior, Viewer } from '@/components/imaging/viewer';
import { type DiagnosisView, diagnosisKey, type ReportContent } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useShortcut } from '@/lib/shortcuts';
import { useShortTime } from '@/lib/time';
import styles from './desk.module.css';
import { DeskKeys } from './desk-keys';
import { layDown, MOST_KEY_IMAGES } from './key-images';
import { labels } from './labels';
import { ReportEditor } from './report-editor';
import type { Keeping } from './report-keeper';
import { useReport } from './use-report';
import type { SecondWindow } from './use-second-window';

interface Props {
  view: DiagnosisView;
  tab: 'list' | 'pictures' | 'report';
  window: SecondWindow;
  onDone: (view: DiagnosisView, action: string) => void;
}

const desks = ['READING', 'REVIEWING', 'ARBITRATING'];

/** One examination on the desk: its pictures in the middle, what is said about it at the right. */
export function DeskCase({ view, tab, window, onDone }: Props) {
  const t = useLabels(labels);
  const taker = useRef<(image: KeyImage) => Promise<void>>(undefined);
  const priors = usePriors(view.study ?? undefined).data ?? [];
  const writes = view.mine && desks.includes(view.case.state);
  return (
    <>
      <div className={styles.pictures} data-tab={tab}>
        {!view.study && <EmptyState centre title={t('picturesMissing')} />}
        {view.study && window.open && (
          <EmptyState
            centre
            title={t('elsewhere')}
            action={
              <button type="button" className={styles.back} onClick={window.bringBack}>
                {t('elsewhereBack')}
              </button>
            }
          />
        )}
        {view.study && !window.open && (
          <Viewer
            key={view.study}
            study={view.study}
            priors={priors}
            wave={(at) => <EcgView {...at} />}
            {...(writes ? { onKeyImage: async (image) => taker.current?.(image) } : {})}
          />
        )}
      </div>
      {/* Who takes a case up begins with what is written by then; the pictures stay as they are. */}
      <DeskReport
        key={String(view.mine)}
        view={view}
        tab={tab}
        writes={writes}
        priors={priors}
        taker={taker}
        onDone={onDone}
      />
      {view.study && <WindowKey run={() => window.openFor(to.study(view.study ?? ''))} />}
    </>
  );
}

interface ReportProps extends Omit<Props, 'window'> {
  writes: boolean;
  priors: readonly Prior[];
  /** Told how a key image comes into the report. */
  taker: RefObject<((image: KeyImage) => Promise<void>) | undefined>;
}

function DeskReport({ view, tab, writes, priors, taker, onDone }: ReportProps) {
  const t = useLabels(labels);
  const queries = useQueryClient();
  const [asked, setAsked] = useState<string>();
  const [report, keeper] = useReport(view.case.id, view.draft ?? view.firstReading?.content ?? {});
  useShortcut('u', t('key.alert'), () => setAsked('alert'));

  const take = useEffectEvent(async (image: KeyImage) => {
    const before = keeper.snapshot().content.keyImages ?? [];
    if (before.length >= MOST_KEY_IMAGES) throw new Error(t('keyImagesFull', { count: MOST_KEY_IMAGES }));
    const stored = await layDown(view.case.id, image, before.length + 1);
    keeper.change({ keyImages: [...(keeper.snapshot().content.keyImages ?? []), stored] });
  });
  useEffect(() => {
    taker.current = (image) => take(image);
  }, [taker]);

  /** Everything written is at the server, and what may be done is known anew. */
  async function ready(): Promise<DiagnosisView | undefined> {
    if (!writes) return view;
    if (!(await keeper.flush())) return undefined;
    return queries.getQueryData<DiagnosisView>(diagnosisKey(view.case.id)) ?? view;
  }

  const text: ReportContent | undefined = view.reports.at(-1)?.content ?? view.draft ?? view.firstReading?.content;
  return (
    <aside className={styles.side} data-tab={tab} aria-label={t('report')}>
      <div className={styles.scroll}>
        <CaseHeader of={view.case} />
        <Refusal view={view} />
        <Doubt view={view} />
        <Alerts view={view} />
        <details className={styles.order} open={!writes}>
          <summary>{view.order.clinicalSummary}</summary>
          <OrderFacts view={view} />
        </details>
        {writes ? (
          <ReportEditor view={view} state={report} priors={priors} onChange={(it) => keeper.change(it)} />
        ) : (
          text && (
            <div className={styles.read}>
              <ReportText view={view} content={text} />
            </div>
          )
        )}
      </div>
      {writes && <Kept of={report.keeping} />}
      <StepBar view={view} asked={asked} onAnswered={() => setAsked(undefined)} before={ready} onDone={onDone} />
      <DeskKeys />
    </aside>
  );
}

function WindowKey({ run }: { run: () => void }) {
  const t = useLabels(labels);
  useShortcut('o', t('key.window'), run);
  return null;
}

function Kept({ of }: { of: Keeping }) {
  const t = useLabels(labels);
  const time = useShortTime();
  return (
    <p className={styles.kept} role="status" data-kind={of.kind}>
      {of.kind === 'saved' ? t('kept.saved', { time: time(of.at) }) : t(`kept.${of.kind}`)}
    </p>
  );
}
