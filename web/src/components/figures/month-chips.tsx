import { FilterChips } from '@/components/filter-chips';
import { useLabels } from '@/lib/language';
import { now } from '@/lib/now';
import { useFilters } from '@/lib/search-params';
import { dayOf } from '@/lib/time';
import { labels } from './labels';
import { monthsUntil } from './numbers';

const spans = ['1', '3', '6', '12'] as const;
const USUAL = '6';

/** The months the address names, this one the last. */
export function useMonths() {
  const filters = useFilters();
  const span = spans.find((it) => it === filters.get('months')) ?? USUAL;
  const months = monthsUntil(dayOf(now()).slice(0, 7), Number(span));
  return { months, span, from: months[0] ?? '', to: months.at(-1) ?? '' };
}

/** How far back. */
export function MonthChips() {
  const t = useLabels(labels);
  const filters = useFilters();
  const { span } = useMonths();
  return (
    <FilterChips
      label={t('span')}
      value={span}
      onChange={(it) => filters.set({ months: it === USUAL ? undefined : it })}
      chips={spans.map((it) => ({ value: it, label: t(`span${it}`) }))}
    />
  );
}
