import styles from '@/components/figures/figures.module.css';
import { useSpanWords } from '@/components/figures/spans';
import { useLabels } from '@/lib/language';
import type { FigureLine, FigureScope } from './api/figures';
import { Cases } from './figure-parts';
import { concordance, punctuality, refusal } from './figures';
import { labels } from './figures-labels';

interface Props {
  title: string;
  lines: readonly FigureLine[];
  name: (line: FigureLine) => string;
  /** The scope narrowed to a line. */
  scope: (line: FigureLine) => FigureScope;
}

/** Side by side, with a bar for how many. */
export function FigureTable({ title, lines, name, scope }: Props) {
  const t = useLabels(labels);
  const words = useSpanWords();
  const most = Math.max(1, ...lines.map((it) => it.counts.ordered));
  return (
    <div className={styles.question}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
      <section className={styles.scroll} aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('figure.ORDERED')}</th>
              <th scope="col">{t('punctuality')}</th>
              <th scope="col">{t('refusal')}</th>
              <th scope="col">{t('concordance')}</th>
              <th scope="col">{t('figure.CRITICAL')}</th>
              <th scope="col">{t('report')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((it) => {
              const within = scope(it);
              const { counts } = it;
              return (
                <tr key={name(it)}>
                  <th scope="row">{name(it)}</th>
                  <td>
                    <span className={styles.amount}>
                      <span className={styles.track} aria-hidden="true">
                        <span className={styles.median} style={{ width: `${(counts.ordered / most) * 100}%` }} />
                      </span>
                      <Cases figure="ORDERED" scope={within} count={counts.ordered}>
                        {counts.ordered}
                      </Cases>
                    </span>
                  </td>
                  <td>
                    <Cases figure="LATE" scope={within} count={counts.late}>
                      {punctuality(counts)}
                    </Cases>
                  </td>
                  <td>
                    <Cases figure="REFUSED" scope={within} count={counts.refused}>
                      {refusal(counts)}
                    </Cases>
                  </td>
                  <td>
                    <Cases figure="DISPUTED" scope={within} count={counts.disputed}>
                      {concordance(counts)}
                    </Cases>
                  </td>
                  <td>
                    <Cases figure="CRITICAL" scope={within} count={counts.critical}>
                      {counts.critical || undefined}
                    </Cases>
                  </td>
                  <td>
                    <Cases figure="SIGNED" scope={within} count={counts.signed}>
                      {it.times.toReport &&
                        `${words(it.times.toReport.median)} / ${words(it.times.toReport.ninetieth)}`}
                    </Cases>
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
