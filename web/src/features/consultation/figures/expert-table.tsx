import styles from '@/components/figures/figures.module.css';
import { percent } from '@/components/figures/numbers';
import { Opens } from '@/components/figures/opens';
import { useSpanWords } from '@/components/figures/spans';
import { useLabels, useName } from '@/lib/language';
import type { ExpertLine, FigureScope } from './api';
import { type Figure, labels } from './labels';
import { casesOf, count } from './scope';

/** Who was asked how often, and what came of it. */
export function ExpertTable({ lines, scope }: { lines: readonly ExpertLine[]; scope: FigureScope }) {
  const t = useLabels(labels);
  const name = useName();
  const words = useSpanWords();
  const most = Math.max(1, ...lines.map((it) => count(it, 'EXPERT_ASKED')));
  return (
    <div className={styles.question}>
      <h2>{t('experts')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
      <section className={styles.scroll} aria-label={t('experts')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('figure.EXPERT_ASKED')}</th>
              <th scope="col">{t('figure.EXPERT_JOINED')}</th>
              <th scope="col">{t('figure.EXPERT_GONE')}</th>
              <th scope="col">{t('figure.EXPERT_SIGNED')}</th>
              <th scope="col">{t('figure.EXPERT_IN_TIME')}</th>
              <th scope="col">{t('stars')}</th>
              <th scope="col">{t('sign')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((it) => {
              const opens = (figure: Figure, says: string | number | undefined) => (
                <Opens to={casesOf(figure, scope, { expert: it.practitioner })} count={count(it, figure)}>
                  {says}
                </Opens>
              );
              const judged = count(it, 'EXPERT_IN_TIME') + count(it, 'EXPERT_LATE');
              return (
                <tr key={it.practitioner + it.institution.id}>
                  <th scope="row">
                    {name(it)}{' '}
                    <span className={styles.soft}>{[it.title, name(it.institution)].filter(Boolean).join(' · ')}</span>
                  </th>
                  <td>
                    <span className={styles.amount}>
                      <span className={styles.track} aria-hidden="true">
                        <span
                          className={styles.median}
                          style={{ width: `${(count(it, 'EXPERT_ASKED') / most) * 100}%` }}
                        />
                      </span>
                      {opens('EXPERT_ASKED', count(it, 'EXPERT_ASKED'))}
                    </span>
                  </td>
                  <td>{opens('EXPERT_JOINED', count(it, 'EXPERT_JOINED') || undefined)}</td>
                  <td>{opens('EXPERT_GONE', count(it, 'EXPERT_GONE') || undefined)}</td>
                  <td>{opens('EXPERT_SIGNED', count(it, 'EXPERT_SIGNED') || undefined)}</td>
                  <td>
                    {opens(
                      count(it, 'EXPERT_LATE') ? 'EXPERT_LATE' : 'EXPERT_IN_TIME',
                      percent(count(it, 'EXPERT_IN_TIME'), judged),
                    )}
                  </td>
                  <td>{opens('EXPERT_RATED', it.stars?.toFixed(1))}</td>
                  <td>
                    {opens('EXPERT_SIGNED', it.toSign && `${words(it.toSign.median)} / ${words(it.toSign.ninetieth)}`)}
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
