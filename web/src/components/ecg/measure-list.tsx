import { useLabels } from '@/lib/language';
import styles from './ecg.module.css';
import { labels } from './labels';
import type { Measures } from './measure';

/** What was measured, in words and numbers; what was not is said. */
export function MeasureList({ of }: { of: Measures }) {
  const t = useLabels(labels);
  const ms = (value: number | undefined) => (value === undefined ? t('unknown') : t('ms', { value }));
  const facts = [
    [t('rate'), of.rate === undefined ? t('unknown') : t('bpm', { value: of.rate })],
    [t('pr'), ms(of.pr)],
    [t('qrs'), ms(of.qrs)],
    [t('qt'), ms(of.qt)],
    [t('qtBazett'), ms(of.qtBazett)],
    [t('qtFridericia'), ms(of.qtFridericia)],
  ] as const;
  return (
    <div className={styles.measures}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {of.irregular && <b>{t('irregular')}</b>}
      <small>{t('machine')}</small>
    </div>
  );
}
