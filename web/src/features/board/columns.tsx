import { type DragEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { toneOf, useCaseWords } from '@/components/case/case-words';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { QuietBar } from '@/components/quiet-bar';
import { RowSkeletons } from '@/components/skeletons';
import { StateTag } from '@/components/state-tag';
import { useLabels } from '@/lib/language';
import { useQuietUpdates } from '@/lib/live';
import { to } from '@/lib/paths';
import type { CaseHeader } from '@/lib/wire';
import { askActions, type Choice, useTakeStep } from './api/actions';
import { type BoardColumn, boardKey, useBoard } from './api/get-board';
import { BoardCard } from './board-card';
import styles from './board-page.module.css';
import { DropTarget } from './drop-target';
import { labels } from './labels';
import { moveTo } from './moves';

/** A card in the hand: what may be done with it is asked when it is lifted. */
interface Carried {
  of: CaseHeader;
  version: number;
  choices: readonly Choice[] | undefined;
}

/** Columns by state. A card may be dropped only where the server allows the step; elsewhere the column says why not. */
export function Columns() {
  const t = useLabels(labels);
  const board = useBoard();
  const free = board.data?.columns.every((it) => it.cards.length === 0) ?? false;
  const updates = useQuietUpdates(boardKey, { kind: 'referral', free });
  const [carried, setCarried] = useState<Carried>();
  const step = useTakeStep();
  const navigate = useNavigate();

  function lift(of: CaseHeader, event: DragEvent) {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', of.number);
    setCarried({ of, version: of.version, choices: undefined });
    askActions(of.id).then(
      ({ version, actions }) => setCarried((it) => (it?.of.id === of.id ? { of, version, choices: actions } : it)),
      () => setCarried(undefined),
    );
  }

  function drop(state: string) {
    const move = carried?.choices && moveTo(state, carried.of.state, carried.choices);
    setCarried(undefined);
    if (!carried || move?.kind !== 'allowed') return;
    if (move.direct) step.mutate({ of: carried.of, action: move.direct, version: carried.version });
    else void navigate(to.caseAction(carried.of.id, move.action));
  }

  if (board.isPending) return <RowSkeletons />;
  if (!board.data) return <ProblemNotice page error={board.error} onRetry={() => void board.refetch()} />;
  return (
    <>
      <QuietBar updates={updates} />
      {step.isError && (
        <div className={styles.said}>
          <ProblemNotice error={step.error} />
        </div>
      )}
      {free && <EmptyState title={t('boardEmpty')}>{t('boardEmptyHint')}</EmptyState>}
      {!free && (
        <div className={styles.columns}>
          {board.data.columns.map((it) => (
            <Column
              key={it.state}
              column={it}
              carried={carried}
              onLift={lift}
              onLetGo={() => setCarried(undefined)}
              onDrop={() => drop(it.state)}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface ColumnProps {
  column: BoardColumn;
  carried: Carried | undefined;
  onLift: (of: CaseHeader, event: DragEvent) => void;
  onLetGo: () => void;
  onDrop: () => void;
}

function Column({ column, carried, onLift, onLetGo, onDrop }: ColumnProps) {
  const t = useLabels(labels);
  const words = useCaseWords();
  return (
    <section
      className={`${styles.column} ${column.cards.length === 0 ? styles.empty : ''}`}
      aria-label={words.state(column.state)}
    >
      <h2 className={styles.columnHead}>
        <StateTag tone={toneOf(column.state)} size="large">
          {words.state(column.state)}
        </StateTag>
        <span className={styles.count}>{`${column.cards.length}${column.more ? '+' : ''}`}</span>
      </h2>
      <ul className={styles.cards} hidden={column.cards.length === 0}>
        {column.cards.map((it) => (
          <li key={it.id}>
            <BoardCard
              of={it}
              lifted={carried?.of.id === it.id}
              onLift={(event) => onLift(it, event)}
              onLetGo={onLetGo}
            />
          </li>
        ))}
        {column.more && <li className={styles.none}>{t('more')}</li>}
      </ul>
      {carried && carried.of.state !== column.state && (
        <DropTarget move={carried.choices && moveTo(column.state, carried.of.state, carried.choices)} onDrop={onDrop} />
      )}
    </section>
  );
}
