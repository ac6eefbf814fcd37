import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { StateTag } from '@/components/state-tag';
import { useLabels, useLanguage } from '@/lib/language';
import { duration, useShortTime } from '@/lib/time';
import { type ProjectionState, useProjections } from './api/projections';
import { isoMillis } from './iso-millis';
import { labels } from './labels';
import styles from './operations.module.css';
import { OperationsTabs } from './operations-tabs';

/** How far each reader of the journal has come. */
export function ProjectionsPage() {
  const t = useLabels(labels);
  const { data, isPending, error, refetch } = useProjections();
  return (
    <>
      <OperationsTabs />
      <PageFrame title={t('projections')} hint={t('projectionsHint')}>
        {isPending && <RowSkeletons />}
        {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section className={styles.scroll} tabIndex={0} aria-label={t('projections')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th>{t('name')}</th>
                  <th>{t('status')}</th>
                  <th className={styles.number}>{t('behind')}</th>
                  <th className={styles.number}>{t('lag')}</th>
                  <th className={styles.number}>{t('dead')}</th>
                  <th>{t('movedAt')}</th>
                </tr>
              </thead>
              <tbody>
                {data.map((it) => (
                  <Row key={it.name} of={it} />
                ))}
              </tbody>
            </table>
          </section>
        )}
      </PageFrame>
    </>
  );
}

function Row({ of }: { of: ProjectionState }) {
  const t = useLabels(labels);
  const language = useLanguage();
  const time = useShortTime();
  const lag = isoMillis(of.lag);
  return (
    <tr>
      <td className={styles.name}>{of.name}</td>
      <td>
        {of.attempts > 0 ? (
          <StateTag tone="danger">{t('stuck')}</StateTag>
        ) : of.behind > 0 ? (
          <StateTag tone="moving">{t('reading')}</StateTag>
        ) : (
          <StateTag tone="done">{t('current')}</StateTag>
        )}
        {of.attempts > 0 && of.nextAttemptAt && (
          <span
            className={styles.soft}
          >{` ${t('nextAttempt', { at: time(of.nextAttemptAt), count: of.attempts })}`}</span>
        )}
        {of.lastError && <span className={styles.error}>{of.lastError}</span>}
      </td>
      <td className={styles.number}>{of.behind}</td>
      <td className={styles.number}>{lag ? duration(lag, language) : '–'}</td>
      <td className={styles.number}>{of.deadLetters}</td>
      <td className={styles.soft}>{time(of.movedAt)}</td>
    </tr>
  );
}
