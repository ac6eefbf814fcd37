import { Navigate, useLocation } from 'react-router';
import { RoomTabs } from '@/components/room-tabs';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import type { Permission } from '@/lib/wire';
import { labels } from './labels';

const tabs: readonly {
  path: string;
  label: 'specimens' | 'boxes' | 'receipt' | 'results';
  any: readonly Permission[];
}[] = [
  { path: to.specimens, label: 'specimens', any: ['SPECIMEN'] },
  { path: to.boxes, label: 'boxes', any: ['SPECIMEN', 'SPECIMEN_CARRY', 'LABORATORY'] },
  { path: to.receipt, label: 'receipt', any: ['LABORATORY'] },
  { path: to.results, label: 'results', any: ['LABORATORY'] },
];

/** Along the way of a tube. */
export function LaboratoryTabs() {
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

/** Where one's work begins: who examines looks first at what comes. */
export function LaboratoryPage() {
  const may = useMay();
  if (may('LABORATORY')) return <Navigate to={to.receipt} replace />;
  return <Navigate to={may('SPECIMEN') ? to.specimens : to.boxes} replace />;
}
