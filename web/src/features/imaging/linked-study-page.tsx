import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { EcgView } from '@/components/ecg/ecg-view';
import { EmptyState } from '@/components/empty-state';
import { Viewer } from '@/components/imaging/viewer';
import { LanguageSwitch } from '@/components/language-switch';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { api } from '@/lib/api';
import { type DataSet, dicomWeb, Tag, text } from '@/lib/dicom-web';
import { useLabels } from '@/lib/language';
import { asProblem } from '@/lib/problem';
import { useShortcutKeys } from '@/lib/shortcuts';
import { labels } from './labels';
import styles from './study-page.module.css';

/** The pictures of whoever holds a link: one study, without an account, as long as the link is in force. */
export function LinkedStudyPage() {
  const { token = '' } = useParams();
  const t = useLabels(labels);
  const root = `${dicomWeb}/links/${encodeURIComponent(token)}`;
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['imaging', 'link', token],
    retry: false,
    queryFn: async ({ signal }) => {
      const found = await api.get<DataSet[] | undefined>(`${root}/studies`, { signal });
      return text(found?.[0], Tag.study);
    },
  });
  useTitle(t('title'));
  useShortcutKeys();
  const gone = error !== null && [401, 403, 404, 410].includes(asProblem(error).status);
  return (
    <div className={styles.linked}>
      <header className={styles.head}>
        <img src="/mailian.svg" width="24" height="24" alt="" />
        <h1>{t('title')}</h1>
        <LanguageSwitch />
      </header>
      <main className={styles.page}>
        {isPending && <PageSkeleton />}
        {(gone || data === '') && (
          <EmptyState centre title={t('linkGone')}>
            {t('linkGoneHint')}
          </EmptyState>
        )}
        {error && !gone && <ProblemNotice page error={error} onRetry={() => void refetch()} />}
        {data && <Viewer study={data} root={root} wave={(series) => <EcgView {...series} />} />}
      </main>
    </div>
  );
}
