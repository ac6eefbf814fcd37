import { useLocation } from 'react-router';
import { RoomTabs } from '@/components/room-tabs';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import type { Permission } from '@/lib/wire';
import { labels } from './labels';

const tabs: readonly { path: string; label: 'desk' | 'all' | 'unmatched' | 'figures'; any: readonly Permission[] }[] = [
  { path: to.diagnoses, label: 'desk', any: ['DIAGNOSIS_READ'] },
  { path: to.diagnosesAll, label: 'all', any: ['CASE_READ'] },
  { path: to.unmatched, label: 'unmatched', any: ['DIAGNOSIS_REQUEST'] },
  { path: to.figures, label: 'figures', any: ['CASE_READ', 'DIRECTORY_WRITE'] },
];

/** Beside the desk, which needs the whole window: everything that was asked or read, and what is counted of it. */
export function DiagnosisTabs() {
  const t = useLabels(labels);
  const may = useMay();
  const { pathname } = useLocation();
  const at = (path: string) => pathname.startsWith(path) && path !== to.diagnoses;
  const list = !tabs.some((it) => at(it.path));
  return (
    <RoomTabs
      label={t('tabs')}
      tabs={tabs
        .filter((it) => may(...it.any))
        .map((it) => ({ path: it.path, label: t(it.label), current: at(it.path) || (list && it.label === 'all') }))}
    />
  );
}
