import styles from '@/components/figures/figures.module.css';
import { Opens } from '@/components/figures/opens';
import { useSpanWords } from '@/components/figures/spans';
import { useLabels } from '@/lib/language';
import type { FigureLine, FigureScope } from './api';
import { type Figure, labels } from './labels';
import { casesOf, count, heldRate, punctuality } from './scope';

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
  const most = Math.max(1, ...lines.map((it) => count(it, 'SENT')));
  return (
    <div className={styles.question}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
      <section className={styles.scroll} aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('figure.SENT')}</th>
              <th scope="col">{t('figure.SERVED')}</th>
              <th scope="col">{t('outside')}</th>
              <th scope="col">{t('heldRate')}</th>
              <th scope="col">{t('punctual')}</th>
              <th scope="col">{t('opinions')}</th>
              <th scope="col">{t('stars')}</th>
              <th scope="col">{t('answer')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((it) => {
              const opens = (figure: Figure, says: string | number | undefined) => (
                <Opens to={casesOf(figure, scope(it))} count={count(it, figure)}>
                  {says}
                </Opens>
              );
              const span = it.times.TO_ANSWER;
              return (
                <tr key={name(it)}>
                  <th scope="row">{name(it)}</th>
                  <td>
                    <span className={styles.amount}>
                      <span className={styles.track} aria-hidden="true">
                        <span className={styles.median} style={{ width: `${(count(it, 'SENT') / most) * 100}%` }} />
                      </span>
                      {opens('SENT', count(it, 'SENT'))}
                    </span>
                  </td>
                  <td>{opens('SERVED', count(it, 'SERVED') || undefined)}</td>
                  <td>{opens('SERVED_OUTSIDE', count(it, 'SERVED_OUTSIDE') || undefined)}</td>
                  <td>{opens(count(it, 'NOT_HELD') ? 'NOT_HELD' : 'HELD', heldRate(it))}</td>
                  <td>{opens(count(it, 'LATE') ? 'LATE' : 'IN_TIME', punctuality(it))}</td>
                  <td>{opens('OPINED', it.opinions || undefined)}</td>
                  <td>{opens('RATED', it.stars?.toFixed(1))}</td>
                  <td>{opens('DELIVERED', span && `${words(span.median)} / ${words(span.ninetieth)}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
