import { useParams } from 'react-router';
import { EcgView } from '@/components/ecg/ecg-view';
import { usePriors } from '@/components/imaging/priors';
import { Viewer } from '@/components/imaging/viewer';
import { useTitle } from '@/components/page-frame';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import styles from './study-page.module.css';

/** One examination in a window of its own, as for a second screen, beside the earlier ones of the same patient. */
export function StudyPage() {
  const { study = '' } = useParams();
  const priors = usePriors(study).data ?? [];
  const t = useLabels(labels);
  useTitle(t('title'));
  return (
    <div className={styles.page}>
      <h1 className="m-hidden">{t('title')}</h1>
      <Viewer key={study} study={study} priors={priors} wave={(at) => <EcgView {...at} />} />
    </div>
  );
}
