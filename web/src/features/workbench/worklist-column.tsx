import { CaseRow } from '@/components/case/case-row';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { QuietBar } from '@/components/quiet-bar';
import { isEmpty } from '@/lib/keyset';
import { useLabels } from '@/lib/language';
import { differences, useQuietUpdates } from '@/lib/live';
import { firstPage, useWorklist, type Worklist, worklistKey } from './api/worklists';
import { labels } from './labels';
import styles from './workbench-page.module.css';

const words = {
  'to-do': ['toDo', 'toDoEmpty', 'toDoEmptyHint'],
  waiting: ['waiting', 'waitingEmpty', 'waitingEmptyHint'],
  unseen: ['unseen', 'unseenEmpty', 'unseenEmptyHint'],
  overdue: ['overdue', 'overdueEmpty', 'overdueEmptyHint'],
} as const;

/** One worklist: keeps reading as one scrolls, and moves only when asked to. */
export function WorklistColumn({ list }: { list: Worklist }) {
  const t = useLabels(labels);
  const query = useWorklist(list);
  const updates = useQuietUpdates(worklistKey(list), {
    free: isEmpty(query.data),
    count: async () => differences(query.data?.pages[0]?.items ?? [], (await firstPage(list)).items),
  });
  const [label, title, hint] = words[list];
  return (
    <div className={styles.scroll}>
      <QuietBar updates={updates} />
      <InfiniteList
        query={query}
        label={t(label)}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t(title)}>{t(hint)}</EmptyState>}
      >
        {(it) => <CaseRow of={it} />}
      </InfiniteList>
    </div>
  );
}
