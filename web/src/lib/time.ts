import { type Language, useLanguage } from './language';
import { now } from './now';

/** People's days are days in China, wherever the browser thinks it is. */
const zone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Fields {
  day: string;
  year: string;
  monthDay: string;
  time: string;
}

function fields(at: number): Fields {
  const p = Object.fromEntries(parts.formatToParts(at).map((it) => [it.type, it.value]));
  return {
    day: `${p.year}-${p.month}-${p.day}`,
    year: p.year ?? '',
    monthDay: `${p.month}-${p.day}`,
    time: `${p.hour}:${p.minute}`,
  };
}

const millis = (at: string | number | Date): number => (typeof at === 'number' ? at : new Date(at).getTime());

/** The calendar day in China, 2026-03-09. */
export const dayOf = (at: string | number | Date): string => fields(millis(at)).day;

/** 2026-03-09 14:05, for papers and exact places. */
export function exactTime(at: string | number | Date): string {
  const it = fields(millis(at));
  return `${it.day} ${it.time}`;
}

const nearWords = {
  'zh-CN': { today: '', yesterday: '昨天 ', tomorrow: '明天 ' },
  en: { today: '', yesterday: 'yesterday ', tomorrow: 'tomorrow ' },
};

/** As short as it stays clear: 14:05 today, 昨天 14:05, 03-09 14:05 this year, 2025-12-31 before. */
export function shortTime(at: string | number | Date, language: Language, reference = now()): string {
  const it = fields(millis(at));
  const ref = fields(reference);
  const words = nearWords[language];
  if (it.day === ref.day) return `${words.today}${it.time}`;
  if (it.day === fields(reference - 86_400_000).day) return `${words.yesterday}${it.time}`;
  if (it.day === fields(reference + 86_400_000).day) return `${words.tomorrow}${it.time}`;
  return it.year === ref.year ? `${it.monthDay} ${it.time}` : it.day;
}

export function useShortTime(): (at: string | number | Date) => string {
  const language = useLanguage();
  return (at) => shortTime(at, language);
}

const units = {
  'zh-CN': { day: ' 天', hour: ' 小时', minute: ' 分钟', minuteAfter: ' 分', none: '不到 1 分钟', join: ' ' },
  en: { day: ' d', hour: ' h', minute: ' min', minuteAfter: ' min', none: 'less than 1 min', join: ' ' },
};

/** A length of time in two units at most: 12 分钟, 2 小时 5 分, 3 天 4 小时; nobody counts the minutes of ten hours. Always rounded down. */
export function duration(ms: number, language: Language): string {
  const unit = units[language];
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const rest = minutes % 60;
  if (minutes === 0) return unit.none;
  if (days > 0) return hours > 0 ? `${days}${unit.day}${unit.join}${hours}${unit.hour}` : `${days}${unit.day}`;
  if (hours > 0)
    return rest > 0 && hours < 10
      ? `${hours}${unit.hour}${unit.join}${rest}${unit.minuteAfter}`
      : `${hours}${unit.hour}`;
  return `${rest}${unit.minute}`;
}
