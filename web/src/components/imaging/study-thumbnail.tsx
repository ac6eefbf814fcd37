import { useQuery } from '@tanstack/react-query';
import { dicomWeb } from '@/lib/dicom-web';
import { firstQuery, previewOf, useStudy } from './queries';
import styles from './study-thumbnail.module.css';

const EDGE = 128;

/** The first picture of a study; its kind in letters where it has none, as an ECG. */
export function StudyThumbnail({ study, modality }: { study: string; modality: string }) {
  const series = useStudy(dicomWeb, study).data?.series.find((it) => it.kind === 'pictures');
  const first = useQuery({
    ...firstQuery({ root: dicomWeb, study, series: series?.uid ?? '' }),
    enabled: series !== undefined,
  });
  const instance = first.data?.instance;
  return (
    <span className={styles.thumb}>
      {instance ? <img src={previewOf(instance, EDGE)} alt="" loading="lazy" /> : modality}
    </span>
  );
}
