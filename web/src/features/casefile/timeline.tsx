import { useEffect, useRef, useState } from 'react';
import { fileUrl } from '@/components/case/use-case-files';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { ProblemNotice } from '@/components/problem-notice';
import { QuietBar } from '@/components/quiet-bar';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import type { QuietUpdates } from '@/lib/live';
import { now } from '@/lib/now';
import { dayOf, exactTime } from '@/lib/time';
import type { TimelineEntry } from './api/timeline';
import { folded, isLate, messageOf, useEntryWords } from './entry-words';
import { labels } from './labels';
import styles from './timeline.module.css';
import { VerificationBadge } from './verification-badge';

interface Props {
  caseId: string;
  entries: readonly TimelineEntry[] | undefined;
  error: unknown;
  updates: QuietUpdates;
  /** One's own institution: what it said stands on the right. */
  own: string;
  /** Who wrote the case: that they have seen it is no news. */
  author: string;
  /** Whether it may be carried away: a case without identities is not. */
  carried?: boolean;
}

const shows = ['all', 'room', 'steps'] as const;
/** The name of whoever acts when nobody does: a clock, a rule. */
const SYSTEM = 'system';
const isMessage = (it: TimelineEntry) => it.type === 'room.message';

/** What happened and what was said, in one line of time, the newest at the bottom beside the composer. */
export function Timeline({ caseId, entries, error, updates, own, author, carried = true }: Props) {
  const t = useLabels(labels);
  const [show, setShow] = useState<(typeof shows)[number]>('all');
  const list = useRef<HTMLDivElement>(null);
  const news = entries?.filter((it) => it.type !== 'case.seen' || it.actor.institution !== author) ?? [];
  const shown = folded(news.filter((it) => show === 'all' || isMessage(it) === (show === 'room')));
  useKeepBottom(list, shown.at(-1)?.position);

  return (
    <section className={styles.timeline} aria-label={t('timeline')}>
      <header className={styles.head}>
        <FilterChips
          label={t('timeline')}
          value={show}
          onChange={setShow}
          chips={[
            { value: 'all', label: t('showAll') },
            { value: 'room', label: t('showRoom'), count: entries?.filter(isMessage).length },
            { value: 'steps', label: t('showSteps') },
          ]}
        />
        <VerificationBadge caseId={caseId} carried={carried} />
      </header>
      <QuietBar updates={updates} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div ref={list} className={styles.list} tabIndex={0} role="log" aria-label={t('timeline')} aria-live="off">
        {!entries && !error && <RowSkeletons rows={5} />}
        {error !== null && error !== undefined && !entries && <ProblemNotice error={error} />}
        {entries && shown.length === 0 && <EmptyState title={t('timelineEmpty')}>{t('timelineEmptyHint')}</EmptyState>}
        <ol>
          {shown.map((it, index) => (
            <li key={it.position}>
              <Day of={it} after={shown[index - 1]} />
              {isMessage(it) ? <Message caseId={caseId} of={it} own={own} /> : <Event of={it} />}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Day({ of, after }: { of: TimelineEntry; after: TimelineEntry | undefined }) {
  const t = useLabels(labels);
  const day = dayOf(of.occurredAt);
  if (after && dayOf(after.occurredAt) === day) return null;
  const today = dayOf(now());
  const yesterday = dayOf(now() - 86_400_000);
  return <p className={styles.day}>{day === today ? t('today') : day === yesterday ? t('yesterday') : day}</p>;
}

const clock = (at: string) => exactTime(at).slice(11);

function When({ of }: { of: TimelineEntry }) {
  const t = useLabels(labels);
  const late = isLate(of);
  const recorded = dayOf(of.recordedAt) === dayOf(of.occurredAt) ? clock(of.recordedAt) : exactTime(of.recordedAt);
  return (
    <>
      <time dateTime={of.occurredAt} title={exactTime(of.occurredAt)}>
        {clock(of.occurredAt)}
      </time>
      {late && <em className={styles.late}>{t('late', { occurred: clock(of.occurredAt), recorded })}</em>}
    </>
  );
}

function Event({ of }: { of: TimelineEntry }) {
  const t = useLabels(labels);
  const words = useEntryWords();
  return (
    <div className={styles.event} data-step={of.type.startsWith('referral.')}>
      <p className={styles.said}>{words(of)}</p>
      <p className={styles.who}>
        <When of={of} />
        <span>{of.actor.name === SYSTEM ? t('system') : of.actor.name}</span>
        {of.actor.institutionName && <span>{of.actor.institutionName}</span>}
      </p>
    </div>
  );
}

function Message({ caseId, of, own }: { caseId: string; of: TimelineEntry; own: string }) {
  const { text, files } = messageOf(of);
  const mine = of.actor.institution === own;
  return (
    <div className={styles.message} data-mine={mine}>
      <p className={styles.who}>
        <b>{of.actor.name}</b>
        {!mine && <span>{of.actor.institutionName}</span>}
        <When of={of} />
      </p>
      <div className={styles.bubble}>
        {text}
        {files.map((it) => (
          <a key={it.id} href={fileUrl(caseId, it.id)} target="_blank" rel="noreferrer" className={styles.file}>
            {it.mediaType.startsWith('image/') && <img src={fileUrl(caseId, it.id)} alt="" loading="lazy" />}
            {it.name}
          </a>
        ))}
      </div>
    </div>
  );
}

/** Stays at the newest entry, unless the reader has scrolled up to read. */
function useKeepBottom(list: React.RefObject<HTMLDivElement | null>, newest: number | undefined) {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new entry may move the list
  useEffect(() => {
    const it = list.current;
    if (!it || newest === undefined) return;
    const fromBottom = it.scrollHeight - it.scrollTop - it.clientHeight;
    if (first.current || fromBottom < 240) it.scrollTop = it.scrollHeight;
    first.current = false;
  }, [newest]);
}
