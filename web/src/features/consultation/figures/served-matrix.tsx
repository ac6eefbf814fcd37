import styles from '@/components/figures/figures.module.css';
import { Opens } from '@/components/figures/opens';
import { useLabels, useLanguage } from '@/lib/language';
import type { FigureScope, FigureSet } from './api';
import { type Figure, labels } from './labels';
import { casesOf } from './scope';
import { useLineNames } from './words';

type Cell = FigureSet['served'][number];
const sum = (cells: readonly Cell[], of: (it: Cell) => number) => cells.reduce((all, it) => all + of(it), 0);

/** Patients of a specialty by month, and how many of them came from outside. */
export function ServedMatrix({
  months,
  cells,
  scope,
}: {
  months: readonly string[];
  cells: readonly Cell[];
  scope: FigureScope;
}) {
  const t = useLabels(labels);
  const { specialty } = useLineNames();
  const short = new Intl.DateTimeFormat(useLanguage(), { month: 'short', timeZone: 'UTC' });
  const codes = [...new Set(cells.map((it) => it.specialty))];
  const opens = (figure: Figure, within: FigureScope, many: number) => (
    <Opens to={casesOf(figure, within)} count={many}>
      {many || undefined}
    </Opens>
  );
  return (
    <div className={styles.question}>
      <h2>{t('matrix')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
      <section className={styles.scroll} aria-label={t('matrix')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('specialty')}</th>
              {months.map((it) => (
                <th key={it} scope="col">
                  {short.format(new Date(`${it}-01T00:00:00Z`))}
                </th>
              ))}
              <th scope="col">{t('all')}</th>
              <th scope="col">{t('inside')}</th>
              <th scope="col">{t('outside')}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => {
              const own = cells.filter((it) => it.specialty === code);
              const within = { ...scope, specialty: code };
              return (
                <tr key={code}>
                  <th scope="row">{specialty(code)}</th>
                  {months.map((month) => (
                    <td key={month}>
                      {opens(
                        'SERVED',
                        { ...within, from: month, to: month },
                        sum(
                          own.filter((it) => it.month === month),
                          (it) => it.all,
                        ),
                      )}
                    </td>
                  ))}
                  <td>
                    {opens(
                      'SERVED',
                      within,
                      sum(own, (it) => it.all),
                    )}
                  </td>
                  <td>
                    {opens(
                      'SERVED_INSIDE',
                      within,
                      sum(own, (it) => it.inside),
                    )}
                  </td>
                  <td>
                    {opens(
                      'SERVED_OUTSIDE',
                      within,
                      sum(own, (it) => it.outside),
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
