import { Navigate, useLocation } from 'react-router';
import { RoomTabs } from '@/components/room-tabs';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import type { Permission } from '@/lib/wire';
import { labels } from './labels';

const tabs: readonly {
  path: string;
  label: 'projections' | 'deadLetters' | 'policies' | 'reads';
  any: readonly Permission[];
}[] = [
  { path: to.projections, label: 'projections', any: ['OPERATIONS'] },
  { path: to.deadLetters, label: 'deadLetters', any: ['OPERATIONS'] },
  { path: to.policies, label: 'policies', any: ['OPERATIONS', 'POLICY_WRITE', 'SUPERVISE'] },
  { path: to.reads, label: 'reads', any: ['OPERATIONS'] },
];

export function OperationsTabs() {
  const t = useLabels(labels);
  const may = useMay();
  const { pathname } = useLocation();
  return (
    <RoomTabs
      label={t('tabs')}
      tabs={tabs
        .filter((it) => may(...it.any))
        .map((it) => ({ path: it.path, label: t(it.label), current: pathname.startsWith(it.path) }))}
    />
  );
}

/** The first tab one may see. */
export function OperationsPage() {
  const may = useMay();
  const first = tabs.find((it) => may(...it.any));
  return <Navigate to={first?.path ?? to.workbench} replace />;
}
