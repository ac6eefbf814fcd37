import { exactTime } from '@/lib/time';
import type { Box } from './api/boxes';
import styles from './laboratory.module.css';
import { useLaboratoryWords } from './words';

/** Who had the box in hand, where, when, how warm. */
export function Custody({ scans }: { scans: NonNullable<Box['scans']> }) {
  const { t, name } = useLaboratoryWords();
  if (scans.length === 0) return <p className={styles.soft}>{t('noCustody')}</p>;
  return (
    <ol className={styles.custody}>
      {scans.map((it) => (
        <li key={`${it.kind} ${it.at}`}>
          <b>{t(`scan.${it.kind}`)}</b> {it.name}
          <div className={styles.soft}>
            {[exactTime(it.at), name(it.institution), it.place].filter(Boolean).join(' · ')}
          </div>
          {it.temperature != null && (
            <div className={it.spoilt ? styles.danger : styles.soft}>
              {it.temperature} ℃{it.spoilt ? ` ${t('spoilt')}` : ''}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
