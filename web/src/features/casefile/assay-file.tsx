import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { AssayMatter } from '@/components/assay/matter';
import { AssayStepBar } from '@/components/assay/step-bar';
import { CaseHeader } from '@/components/case/case-header';
import { FilterChips } from '@/components/filter-chips';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useAssay } from '@/lib/assay';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay, useSession } from '@/lib/session';
import { type CaseDetail, sayLooked } from './api/case';
import type { TimelineEntry } from './api/timeline';
import styles from './case-page.module.css';
import { Composer } from './composer';
import { labels } from './labels';
import { People } from './people';
import { Timeline } from './timeline';

interface Props {
  id: string;
  detail: CaseDetail;
  entries: readonly TimelineEntry[] | undefined;
  error: unknown;
}

const live = { count: 0, apply: () => undefined };

/** Laboratory tests as both sides see them: results, tubes and order at the left, what happened and was said at the right. */
export function AssayFile({ id, detail, entries, error }: Props) {
  const t = useLabels(labels);
  const may = useMay();
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const [tab, setTab] = useState<'matter' | 'timeline'>('matter');
  const assay = useAssay(id);
  const view = assay.data;
  const header = view?.case ?? detail.header;
  useTitle(`${header.patient.maskedName} · ${header.number}`);
  useEffect(() => {
    void sayLooked(id);
  }, [id]);

  if (assay.isError && !view) {
    return <ProblemNotice page error={assay.error} onRetry={() => void assay.refetch()} />;
  }
  if (!view) return <PageSkeleton />;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <CaseHeader of={header}>
          {may('PATIENT') && <Link to={to.patient(header.patient.id)}>{t('patientOpen')}</Link>}
        </CaseHeader>
        <div className={styles.tabs}>
          <FilterChips
            label={header.number}
            value={tab}
            onChange={setTab}
            chips={[
              { value: 'matter', label: t('tabMatter') },
              { value: 'timeline', label: t('tabTimeline') },
            ]}
          />
        </div>
      </div>
      <div className={styles.columns} data-tab={tab}>
        <div className={styles.matter}>
          <AssayMatter view={view} />
        </div>
        <div className={styles.room}>
          <People caseId={id} seenBy={detail.seenBy} />
          <Timeline
            caseId={id}
            entries={entries}
            error={error}
            updates={live}
            own={post.institution.id}
            author={header.requester.institution.id}
          />
          <Composer caseId={id} ended={header.list == null} asleep={false} onSaid={() => undefined} />
        </div>
      </div>
      <AssayStepBar
        view={view}
        asked={search.get('do') ?? undefined}
        onAnswered={() => setSearch({}, { replace: true })}
      />
    </div>
  );
}
