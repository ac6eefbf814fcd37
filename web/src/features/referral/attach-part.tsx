import { FileDrop } from '@/components/case/file-drop';
import { FileList, UploadList } from '@/components/case/file-list';
import type { Uploads } from '@/components/case/uploads';
import { useCaseFiles } from '@/components/case/use-case-files';
import { useReferralWords } from '@/components/referral/referral-words';
import styles from './form.module.css';

interface Props {
  id: string | undefined;
  uploads: Uploads;
}

/** Two piles: what the receiver sees at once, and the full record for whoever has the patient (rules §2.3, step 4). */
export function AttachPart({ id, uploads }: Props) {
  const { t } = useReferralWords();
  const { data = [] } = useCaseFiles(id);
  return (
    <div className={styles.attach}>
      <div className={styles.drops}>
        <FileDrop
          title={t('filesParties')}
          hint={`${t('filesPartiesHint')} · ${t('filesDrop')}`}
          onFiles={(files) => uploads.add(files, 'PARTIES')}
        />
        <FileDrop
          title={t('filesHolder')}
          hint={t('filesHolderHint')}
          onFiles={(files) => uploads.add(files, 'HOLDER')}
        />
      </div>
      <UploadList uploads={uploads} />
      {id && data.length > 0 && <FileList caseId={id} files={data} removable />}
    </div>
  );
}
