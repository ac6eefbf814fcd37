import { PageFrame } from '@/components/page-frame';
import { InstitutionReads } from '@/components/reads/read-list';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import { OperationsTabs } from './operations-tabs';

/** Who of one's own institution looked at whose data. */
export function ReadsPage() {
  const t = useLabels(labels);
  return (
    <>
      <OperationsTabs />
      <PageFrame title={t('reads')} hint={t('readsHint')}>
        <InstitutionReads />
      </PageFrame>
    </>
  );
}
