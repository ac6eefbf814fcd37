import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type DiagnosisView, diagnosisKey, keepDraft, type ReportContent } from '@/lib/diagnosis';
import { ReportKeeper, type ReportState, shelfOf } from './report-keeper';

/** The report of one case, as long as the page shows it; give the component a key, another case is another report. */
export function useReport(id: string, start: ReportContent): [ReportState, ReportKeeper] {
  const queries = useQueryClient();
  const [keeper] = useState(() => new ReportKeeper(save, shelfOf(id), start));
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);

  async function save(content: ReportContent) {
    await keepDraft(id, content);
    const before = queries.getQueryData<DiagnosisView>(diagnosisKey(id));
    if (!before) return;
    queries.setQueryData(diagnosisKey(id), { ...before, draft: content });
    // What may be done depends on whether both texts are there: only the server knows the rest of the rule.
    if (isComplete(before.draft) !== isComplete(content)) await queries.refetchQueries({ queryKey: diagnosisKey(id) });
  }

  useEffect(() => {
    const back = () => void keeper.flush();
    globalThis.addEventListener('online', back);
    globalThis.addEventListener('pagehide', back);
    return () => {
      globalThis.removeEventListener('online', back);
      globalThis.removeEventListener('pagehide', back);
      keeper.close();
    };
  }, [keeper]);
  return [state, keeper];
}

const isComplete = (it: ReportContent | null | undefined): boolean =>
  Boolean(it?.findings?.trim() && it.impression?.trim());
