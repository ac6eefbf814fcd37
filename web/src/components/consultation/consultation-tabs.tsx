import { useLocation } from 'react-router';
import { RoomTabs } from '@/components/room-tabs';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { labels } from './labels';

/** The centre's desk, the cases, the rooms one is invited to, who may be asked, and what is counted. */
export function ConsultationTabs() {
  const t = useLabels(labels);
  const may = useMay();
  const { pathname } = useLocation();
  const tabs = [
    { path: to.consultationDesk, label: t('tabDesk'), shown: may('COORDINATE') },
    { path: to.consultations, label: t('tabCases'), shown: true },
    { path: to.meetings, label: t('tabRooms'), shown: true },
    { path: to.experts, label: t('tabRoster'), shown: may('CONSULTATION_ANSWER', 'COORDINATE', 'DIRECTORY_WRITE') },
    { path: to.consultationFigures, label: t('tabFigures'), shown: may('CASE_READ', 'DIRECTORY_WRITE') },
  ];
  return (
    <RoomTabs
      label={t('tabs')}
      tabs={tabs
        .filter((it) => it.shown)
        .map(({ path, label }) => ({
          path,
          label,
          current: pathname === path || (path !== to.consultations && pathname.startsWith(`${path}/`)),
        }))}
    />
  );
}
