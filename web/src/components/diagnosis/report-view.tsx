import { Image } from 'antd';
import { fileUrl } from '@/components/case/use-case-files';
import { FactList } from '@/components/fact-list';
import type { DiagnosisView, ReportContent } from '@/lib/diagnosis';
import styles from './diagnosis.module.css';
import { useDiagnosisWords } from './words';

/** What a report says, to be read. */
export function ReportText({ view, content }: { view: DiagnosisView; content: ReportContent }) {
  const { t, said } = useDiagnosisWords();
  const named = (code: string) =>
    said(
      view.examination.structured.find((it) => it.code === code),
      code,
    );
  return (
    <div className={styles.report}>
      <h3>{t(view.modality === 'ECG' || view.modality === 'HOLTER' ? 'findingsEcg' : 'findings')}</h3>
      <p className={styles.prose}>{content.findings}</p>
      <h3>{t('impression')}</h3>
      <p className={styles.impression}>{content.impression}</p>
      <FactList
        facts={[
          ...(content.structured ?? []).map((it) => ({
            label: named(it.code),
            value: [it.value, it.unit].filter(Boolean).join(' '),
          })),
          {
            label: t('diagnoses'),
            value: content.diagnoses?.map((it) => `${it.code} ${it.name}`).join(' · '),
            wide: true,
          },
          { label: t('clinicAgreement'), value: content.clinicAgreement && t(`grade.${content.clinicAgreement}`) },
        ]}
      />
      {content.keyImages && content.keyImages.length > 0 && (
        <Image.PreviewGroup>
          <ul className={styles.pictures} aria-label={t('keyImages')}>
            {content.keyImages.map((it, index) => (
              <li key={it.file}>
                <Image
                  src={fileUrl(view.case.id, it.file)}
                  alt={it.caption || t('keyImage', { number: index + 1 })}
                  width={96}
                  height={96}
                  preview={{ cover: null }}
                />
              </li>
            ))}
          </ul>
        </Image.PreviewGroup>
      )}
    </div>
  );
}
