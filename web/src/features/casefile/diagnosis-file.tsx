import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CaseHeader } from '@/components/case/case-header';
import { FileList } from '@/components/case/file-list';
import { useCaseFiles } from '@/components/case/use-case-files';
import { DiagnosisMatter } from '@/components/diagnosis/matter';
import { ReportLinks } from '@/components/diagnosis/report-links';
import { StepBar } from '@/components/diagnosis/step-bar';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { FilterChips } from '@/components/filter-chips';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useDiagnosis } from '@/lib/diagnosis';
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

/** A diagnosis as both sides see it: its report and order at the left, what happened and was said at the right. */
export function DiagnosisFile({ id, detail, entries, error }: Props) {
  const t = useLabels(labels);
  const may = useMay();
  const { said } = useDiagnosisWords();
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const [tab, setTab] = useState<'matter' | 'timeline'>('matter');
  const [handingOut, setHandingOut] = useState(false);
  const diagnosis = useDiagnosis(id);
  const files = useCaseFiles(id);
  const view = diagnosis.data;
  const header = view?.case ?? detail.header;
  useTitle(`${header.patient.maskedName} · ${header.number}`);
  useEffect(() => {
    void sayLooked(id);
  }, [id]);
  const inReports = new Set(view?.reports.flatMap((it) => it.content.keyImages ?? []).map((it) => it.file));
  const others = files.data?.filter((it) => !inReports.has(it.id)) ?? [];

  if (diagnosis.isError && !view) {
    return <ProblemNotice page error={diagnosis.error} onRetry={() => void diagnosis.refetch()} />;
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
          <DiagnosisMatter view={view} onHandOut={() => setHandingOut(true)} />
          {others.length > 0 && (
            <div className={styles.files}>
              <FileList caseId={id} files={others} />
            </div>
          )}
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
      <StepBar
        view={view}
        asked={search.get('do') ?? undefined}
        onAnswered={() => setSearch({}, { replace: true })}
        onDone={(_, action) => action === 'deliver' && setHandingOut(true)}
      />
      {handingOut && (
        <ReportLinks
          of={{ kind: 'remote-diagnoses', id }}
          header={view.case}
          what={said(view.examination)}
          onClose={() => setHandingOut(false)}
        />
      )}
    </div>
  );
}
