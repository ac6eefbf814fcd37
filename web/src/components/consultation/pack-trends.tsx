import { useAssayWords } from '@/components/assay/words';
import { TrendChart } from '@/components/laboratory/trend-chart';
import { useShortTime } from '@/lib/time';
import type { Schema } from '@/lib/wire';
import styles from './consultation.module.css';
import { useConsultationWords } from './words';

/** Results over time as they were sent: the same chart as in the laboratory, and every value below it. */
export function PackTrends({ trends }: { trends: readonly Schema<'PackTrend'>[] }) {
  const { t } = useConsultationWords();
  const { named, value, flag, range } = useAssayWords();
  const time = useShortTime();
  return trends.map((it) => (
    <section key={it.item} className={styles.trend} aria-label={named(it)}>
      <h3>
        {named(it)} {it.unit && <span className={styles.hint}>{it.unit}</span>}
      </h3>
      {it.points.filter((point) => point.number != null).length > 1 && (
        <TrendChart points={it.points} label={t('trendOf', { item: named(it), count: it.points.length })} />
      )}
      <table className={styles.values}>
        <thead>
          <tr>
            <th scope="col">{t('trendAt')}</th>
            <th scope="col">{t('trendValue')}</th>
            <th scope="col">{t('trendRange')}</th>
          </tr>
        </thead>
        <tbody>
          {[...it.points].reverse().map((point) => (
            <tr key={`${point.at} ${point.value}`}>
              <td className="m-num">{time(point.at)}</td>
              <td className="m-num">
                <b>{value(point.value)}</b> {flag(point.flag)}
              </td>
              <td className="m-num">{range(point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
