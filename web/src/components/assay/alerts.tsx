import type { AssayAlert } from '@/lib/assay';
import { useShortTime } from '@/lib/time';
import styles from './assay.module.css';
import { useAssayWords } from './words';

/** What must reach a human being: found by whom, corrected to what, answered by whom with what. */
export function AssayAlerts({ alerts }: { alerts: readonly AssayAlert[] }) {
  const { t, named, mark, value, range } = useAssayWords();
  const time = useShortTime();
  if (alerts.length === 0) return null;
  const waiting = alerts.some((it) => !it.acknowledgedAt);
  return (
    <section className={waiting ? styles.alarm : undefined} aria-label={t('alerts')}>
      <h2>{t('alerts')}</h2>
      {alerts.map((it) => (
        <div key={it.id}>
          <p className={styles.key}>
            {named(it)} <span className="m-num">{value(it.value)}</span> {it.unit} {mark(it.flag)}
            <small className={styles.hint}>{` ${t('range')} ${range(it)}`}</small>
          </p>
          {it.correctedTo && it.correctedAt && (
            <p>
              {t(it.acknowledgedAt ? 'alertCorrectedDone' : 'alertCorrected', {
                value: value(it.correctedTo),
                time: time(it.correctedAt),
              })}
            </p>
          )}
          <p className={styles.hint}>
            {t('alertRaised', { name: it.enteredBy, time: time(it.raisedAt) })}
            {' · '}
            {it.acknowledgedAt
              ? t('alertDone', {
                  name: it.acknowledgedBy ?? '',
                  time: time(it.acknowledgedAt),
                  action: it.actionTaken ?? '',
                })
              : t('alertOpen')}
          </p>
        </div>
      ))}
    </section>
  );
}
