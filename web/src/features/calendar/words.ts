import { useLabels, useLanguage } from '@/lib/language';
import type { HoursLine } from './api/calendar';
import { labels } from './labels';

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** How days and hours are said. */
export function useCalendarWords() {
  const t = useLabels(labels);
  const language = useLanguage();
  const weekdayOf = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const dayWord = (day: string) => weekdayOf.format(new Date(`${day}T00:00:00Z`));
  /** 2024-01-01 was a Monday. */
  const weekday = (it: HoursLine['weekday']) => dayWord(`2024-01-0${weekdays.indexOf(it) + 1}`);
  const short = (time: string) => time.slice(0, 5);
  const hours = (it: Pick<HoursLine, 'from' | 'until'>) => {
    const until = short(it.until);
    const end = until === '00:00' ? '24:00' : until > short(it.from) ? until : t('nextDayAt', { time: until });
    return `${short(it.from)} – ${end}`;
  };
  return { t, dayWord, weekday, hours, shortTime: short };
}
