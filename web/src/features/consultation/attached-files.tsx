import { FileList } from '@/components/case/file-list';
import { useCaseFiles } from '@/components/case/use-case-files';
import { useLabels } from '@/lib/language';
import { labels } from './labels';

/** What lies in the case already and will be frozen with the request. */
export function AttachedFiles({ caseId }: { caseId: string }) {
  const t = useLabels(labels);
  const { data = [] } = useCaseFiles(caseId);
  if (data.length === 0) return null;
  return (
    <section aria-label={t('attached')}>
      <h2>{t('attached')}</h2>
      <FileList caseId={caseId} files={data} removable />
    </section>
  );
}
