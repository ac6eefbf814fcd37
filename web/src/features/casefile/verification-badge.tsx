import { ExportOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { useLabels } from '@/lib/language';
import { exportUrl, useVerification } from './api/timeline';
import { labels } from './labels';
import styles from './timeline.module.css';

/** The chain was recomputed just now, and nothing had been changed; or from where on it had. */
export function VerificationBadge({ caseId, carried }: { caseId: string; carried: boolean }) {
  const t = useLabels(labels);
  const { data } = useVerification(caseId);
  if (!data) return <span className={styles.badge}>{t('verifying')}</span>;
  return (
    <span className={styles.badge} data-broken={!data.intact} title={`${data.algorithm} ${data.headHash ?? ''}`}>
      {data.intact ? <SafetyCertificateOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      {data.intact ? t('verified', { count: data.entries }) : t('broken', { position: data.brokenAt ?? 1 })}
      {carried && (
        <a href={exportUrl(caseId)} download title={t('exportHint')}>
          <ExportOutlined aria-hidden /> {t('export')}
        </a>
      )}
    </span>
  );
}
