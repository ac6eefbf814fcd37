import { Link } from 'react-router';
import { toneOf, useCaseWords } from '@/components/case/case-words';
import { PriorityMarks } from '@/components/case/priority-mark';
import { ClockBadge } from '@/components/clock-badge';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { QuietBar } from '@/components/quiet-bar';
import { StateTag } from '@/components/state-tag';
import { type PoolLine, poolKey } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { useQuietUpdates } from '@/lib/live';
import { to } from '@/lib/paths';
import type { usePool } from './api/pool';
import styles from './desk.module.css';
import { labels } from './labels';

interface Props {
  pool: ReturnType<typeof usePool>;
  current: string | undefined;
}

/** What waits to be read, the most urgent on top. */
export function DeskList({ pool, current }: Props) {
  const t = useLabels(labels);
  const updates = useQuietUpdates(poolKey, { kind: 'diagnosis', free: pool.data?.pages[0]?.items.length === 0 });
  return (
    <nav className={styles.list} aria-label={t('list')}>
      <header className={styles.listHead}>
        <h2>{t('list')}</h2>
        <Link to={to.diagnosesAll}>{t('all')}</Link>
      </header>
      <QuietBar updates={updates} />
      <InfiniteList
        query={pool}
        label={t('list')}
        itemKey={(it) => it.case.id}
        empty={<EmptyState title={t('listEmpty')}>{t('listEmptyHint')}</EmptyState>}
      >
        {(it) => <Line of={it} current={it.case.id === current} />}
      </InfiniteList>
    </nav>
  );
}

function Line({ of, current }: { of: PoolLine; current: boolean }) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const { examination } = useDiagnosisWords();
  const { case: header } = of;
  const state = of.mine ? t('mine') : of.claimedBy ? t('claimedBy', { name: of.claimedBy }) : words.state(header.state);
  return (
    <Link
      to={to.diagnosisDesk(header.id)}
      className={styles.line}
      aria-current={current ? 'true' : undefined}
      data-dim={!of.forMe && !of.mine}
    >
      <span className={styles.lineTop}>
        <PriorityMarks of={header} short />
        {of.critical && <b className={styles.critical}>{t('critical')}</b>}
        <b>{header.patient.maskedName}</b>
        <span className={styles.dim}>{words.person(header.patient)}</span>
        {header.clock && (
          <span className={styles.end}>
            <ClockBadge clock={header.clock} name={words.clock(header.clock.name)} />
          </span>
        )}
      </span>
      <span className={styles.what}>
        <span className={styles.modality}>{of.modality}</span>
        {examination(of.examination)}
      </span>
      <span className={styles.lineEnd}>
        <span className={styles.from}>{words.name(header.requester.institution)}</span>
        <StateTag tone={of.mine ? 'moving' : toneOf(header.state)}>{state}</StateTag>
      </span>
      {(!of.study || (!of.forMe && !of.mine)) && (
        <span className={styles.dim}>{of.study ? t('notForMe') : t('noPictures')}</span>
      )}
    </Link>
  );
}
