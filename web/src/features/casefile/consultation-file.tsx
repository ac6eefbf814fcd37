import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CaseHeader } from '@/components/case/case-header';
import { FileList } from '@/components/case/file-list';
import { ShortLink } from '@/components/case/short-link';
import { useCaseFiles } from '@/components/case/use-case-files';
import { CallNotes } from '@/components/consultation/call-notes';
import { ConsultationMatter } from '@/components/consultation/matter';
import { ConsultationStepBar } from '@/components/consultation/step-bar';
import { FilterChips } from '@/components/filter-chips';
import { LookerMark } from '@/components/looker-mark';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useConsultation } from '@/lib/consultation';
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

/** A consultation as everybody in it sees it: opinions, experts and material at the left, what happened and was said at the right. */
export function ConsultationFile({ id, detail, entries, error }: Props) {
  const t = useLabels(labels);
  const may = useMay();
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const [tab, setTab] = useState<'matter' | 'timeline'>('matter');
  const consultation = useConsultation(id);
  const files = useCaseFiles(id);
  const view = consultation.data;
  const header = view?.case ?? detail.header;
  useTitle(`${header.patient.maskedName} · ${header.number}`);
  useEffect(() => {
    void sayLooked(id);
  }, [id]);

  if (consultation.isError && !view) {
    return <ProblemNotice page error={consultation.error} onRetry={() => void consultation.refetch()} />;
  }
  if (!view) return <PageSkeleton />;
  const sent = new Set(view.packs.at(-1)?.files.map((it) => it.id));
  const others = files.data?.filter((it) => !sent.has(it.id)) ?? [];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <CaseHeader of={header}>
          {header.side === 'REQUESTER' && may('PATIENT') && (
            <Link to={to.patient(header.patient.id)}>{t('patientOpen')}</Link>
          )}
          {header.state !== 'DRAFT' && (
            <ShortLink number={header.number} answered={['ANSWERED', 'DELIVERED', 'CLOSED'].includes(header.state)} />
          )}
          {header.side === 'REQUESTER' && may('REFERRAL_REQUEST') && (
            <Link to={to.newReferral(header.patient.id)}>{t('referThem')}</Link>
          )}
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
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
        <section className={styles.matter} aria-label={t('tabMatter')} tabIndex={0}>
          <LookerMark unless={header.side === 'REQUESTER'}>
            <ConsultationMatter view={view} />
            {others.length > 0 && (
              <div className={styles.files}>
                <FileList caseId={id} files={others} />
              </div>
            )}
          </LookerMark>
          {may('COORDINATE') && <CallNotes caseId={id} />}
        </section>
        <div className={styles.room}>
          <People caseId={id} seenBy={detail.seenBy} />
          <Timeline
            caseId={id}
            entries={entries}
            error={error}
            updates={live}
            own={post.institution.id}
            author={header.requester.institution.id}
            carried={header.side === 'REQUESTER' || !view.packs.at(-1)?.pseudonym}
          />
          <Composer caseId={id} ended={header.list == null} asleep={false} onSaid={() => undefined} />
        </div>
      </div>
      <ConsultationStepBar
        view={view}
        asked={search.get('do') ?? undefined}
        onAnswered={() => setSearch({}, { replace: true })}
      />
    </div>
  );
}
