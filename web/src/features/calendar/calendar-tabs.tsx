import { useLocation } from 'react-router';
import { RoomTabs } from '@/components/room-tabs';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { labels } from './labels';

/** The pages of the room. */
export function CalendarTabs() {
  const t = useLabels(labels);
  const { pathname } = useLocation();
  const tabs = [
    { path: to.calendar, label: t('board') },
    { path: to.myCalendar, label: t('mine') },
    { path: to.bookables, label: t('rooms') },
  ];
  return <RoomTabs label={t('tabs')} tabs={tabs.map((it) => ({ ...it, current: pathname === it.path }))} />;
}
