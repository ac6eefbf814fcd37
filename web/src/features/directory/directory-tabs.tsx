import { useLocation } from 'react-router';
import { RoomTabs } from '@/components/room-tabs';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { labels } from './labels';

const tabs = [
  { path: to.institutions, label: 'institutions' },
  { path: to.consortia, label: 'consortia' },
  { path: to.agreements, label: 'agreements' },
] as const;

export function DirectoryTabs() {
  const t = useLabels(labels);
  const { pathname } = useLocation();
  return (
    <RoomTabs
      label={t('tabs')}
      tabs={tabs.map((it) => ({ path: it.path, label: t(it.label), current: pathname.startsWith(it.path) }))}
    />
  );
}
