import { type Labels, useLabels } from '@/lib/language';
import type { Choice } from './api/actions';
import styles from './board-page.module.css';
import { labels } from './labels';
import type { Move } from './moves';

type Key = typeof labels extends Labels<infer K> ? K : never;

/** Over a column while a card is carried: what letting go would do, or why it cannot be. */
export function DropTarget({ move, onDrop }: { move: Move | undefined; onDrop: () => void }) {
  const t = useLabels(labels);
  const why = useWhyNot();
  const allowed = move?.kind === 'allowed';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same steps are buttons on the page of the case
    <div
      className={`${styles.target} ${allowed ? styles.yes : styles.no}`}
      onDragOver={(event) => allowed && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <span>
        {move === undefined && t('asking')}
        {move?.kind === 'allowed' && t('dropHere', { action: t(`action.${move.action}` as Key) })}
        {move?.kind === 'blocked' && why(move.choice)}
        {move?.kind === 'none' && t('notHere')}
      </span>
    </div>
  );
}

function useWhyNot(): (choice: Choice) => string {
  const t = useLabels(labels);
  return ({ blockedBy }) => {
    const reason = blockedBy?.code.split('/')[1] ?? '';
    if (reason === 'other-side') {
      const name = blockedBy?.whoCan?.institutionName;
      return name ? t('why.other-side', { name }) : t('why.otherSideUnknown');
    }
    const key = `why.${reason}`;
    return key in labels.words.en ? t(key as Key) : t('notHere');
  };
}
