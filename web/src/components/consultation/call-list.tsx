import { PhoneOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useConsultationRules } from '@/lib/consultation';
import type { NotedCall } from '@/lib/consultation-calls';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import { labels } from './call-labels';
import styles from './calls.module.css';
import { useConsultationWords } from './words';

/** Calls as they were noted, the newest first. */
export function CallList({ calls, beside }: { calls: readonly NotedCall[]; beside?: (it: NotedCall) => ReactNode }) {
  const t = useLabels(labels);
  const { named } = useConsultationWords();
  const time = useShortTime();
  const results = useConsultationRules().data?.reasons.CALL ?? [];
  if (calls.length === 0) return <p className={styles.soft}>{t('none')}</p>;
  return (
    <ul className={styles.calls}>
      {calls.map((it) => {
        const result = results.find((one) => one.code === it.result);
        return (
          <li key={it.id}>
            <span className={styles.at}>{time(it.at)}</span>
            <span>
              <PhoneOutlined aria-hidden="true" /> {t(it.direction)} <b>{it.whom}</b>{' '}
              <span className={styles.result}>{result ? named(result) : it.result}</span>
              {it.text && <span> {it.text}</span>} <span className={styles.soft}>{t('by', { by: it.by })}</span>{' '}
              {beside?.(it)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
