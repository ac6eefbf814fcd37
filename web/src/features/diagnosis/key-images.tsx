import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { fileUrl } from '@/components/case/use-case-files';
import type { KeyImage } from '@/components/imaging/viewer';
import { api } from '@/lib/api';
import type { ReportPicture } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import type { CaseFile } from '@/lib/referral';
import styles from './desk.module.css';
import { labels } from './labels';

export const MOST_KEY_IMAGES = 12;

/** Lays a picture on the case; the report then names it. */
export async function layDown(caseId: string, image: KeyImage, number: number): Promise<ReportPicture> {
  const form = new FormData();
  form.append('file', image.picture, `key-image-${number}.png`);
  form.append('sight', 'PARTIES');
  const stored = await api.upload<CaseFile>(`/api/cases/${caseId}/files`, form);
  return { file: stored.id, instance: image.sop ?? null, frame: image.frame ?? null, caption: null };
}

interface Props {
  caseId: string;
  value: readonly ReportPicture[];
  onChange: (value: ReportPicture[]) => void;
}

/** The pictures that go into the report, each with a word of its own. */
export function KeyImages({ caseId, value, onChange }: Props) {
  const t = useLabels(labels);
  return (
    <fieldset className={styles.keyImages}>
      <legend>{t('keyImages')}</legend>
      {value.length === 0 && <p className={styles.dim}>{t('keyImagesHint')}</p>}
      <ul>
        {value.map((it) => (
          <li key={it.file}>
            <img src={fileUrl(caseId, it.file)} alt={it.caption ?? t('keyImages')} />
            <Input
              size="small"
              aria-label={t('caption')}
              placeholder={t('caption')}
              maxLength={200}
              value={it.caption ?? ''}
              onChange={(event) =>
                onChange(value.map((one) => (one === it ? { ...one, caption: event.target.value } : one)))
              }
            />
            <Button
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('keyImageRemove')}
              title={t('keyImageRemove')}
              onClick={() => onChange(value.filter((one) => one !== it))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
