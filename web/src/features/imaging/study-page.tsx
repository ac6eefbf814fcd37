import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { EcgView } from '@/components/ecg/ecg-view';
import { usePriors } from '@/components/imaging/priors';
import { Viewer } from '@/components/imaging/viewer';
import { LookerMark } from '@/components/looker-mark';
import { useTitle } from '@/components/page-frame';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { useSession } from '@/lib/session';
import type { Schema } from '@/lib/wire';
import { labels } from './labels';
import styles from './study-page.module.css';

/** One examination in a window of its own, as for a second screen, beside the earlier ones of the same patient. */
export function StudyPage() {
  const { study = '' } = useParams();
  const priors = usePriors(study).data ?? [];
  const owner = useOwner(study);
  const { post } = useSession();
  const t = useLabels(labels);
  useTitle(t('title'));
  return (
    <div className={styles.page}>
      <h1 className="m-hidden">{t('title')}</h1>
      {/* What lies under a mark is another page to React: the pictures wait until it is known whose they are. */}
      {!owner.isPending && (
        <LookerMark fills unless={owner.data === post.institution.id}>
          <Viewer key={study} study={study} priors={priors} wave={(at) => <EcgView {...at} />} />
        </LookerMark>
      )}
    </div>
  );
}

/** Whose study it is; what a case shows of another institution is looked at under one's own name. */
function useOwner(study: string) {
  return useQuery({
    queryKey: ['imaging', 'owner', study],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await api.get<Schema<'Study'>>(`/api/imaging/studies/${study}`, { signal })).institution,
  });
}
