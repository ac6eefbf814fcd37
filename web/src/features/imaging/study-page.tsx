import { useParams, useSearchParams } from 'react-router';
import { EcgView } from '@/components/ecg/ecg-view';
import { Viewer } from '@/components/imaging/viewer';
import { useTitle } from '@/components/page-frame';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import styles from './study-page.module.css';

/** One examination in a window of its own, as for a second screen. `?prior=` names those it may be compared with. */
export function StudyPage() {
  const { study = '' } = useParams();
  const [search] = useSearchParams();
  const t = useLabels(labels);
  useTitle(t('title'));
  return (
    <div className={styles.page}>
      <h1 className="m-hidden">{t('title')}</h1>
      <Viewer
        key={study}
        study={study}
        priors={search.getAll('prior').map((it) => ({ study: it, label: it.slice(-8) }))}
        wave={(at) => <EcgView {...at} />}
      />
    </div>
  );
}
