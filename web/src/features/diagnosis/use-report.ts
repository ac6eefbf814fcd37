import { useEffect, useState, useSyncExternalStore } from 'react';
import { keepDraft, type ReportContent } from '@/lib/diagnosis';
import { ReportKeeper, type ReportState, shelfOf } from './report-keeper';

/** The report of one case, as long as the page shows it; give the component a key, another case is another report. */
export function useReport(id: string, start: ReportContent): [ReportState, ReportKeeper] {
  const [keeper] = useState(() => new ReportKeeper((content) => keepDraft(id, content), shelfOf(id), start));
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
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
