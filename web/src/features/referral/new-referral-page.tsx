import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useDraftView } from './api/referral';
import { DraftForm } from './draft-form';
import { labels } from './labels';
import { visitType } from './visit-type';

/** A new referral. Once it is on the server the address names it, so that a reload finds it again. */
export function NewReferralPage() {
  const t = useLabels(labels);
  const [search, setSearch] = useSearchParams();
  const [draft] = useState(() => search.get('draft'));
  const [patient] = useState(() => search.get('patient') ?? undefined);
  if (draft) return <OpenDraft id={draft} />;
  return (
    <DraftForm
      title={t('title')}
      start={{ patient, content: { visitType: visitType.get() } }}
      onOpened={(id) => setSearch({ draft: id }, { replace: true })}
    />
  );
}

/** A draft that was begun before. */
export function EditReferralPage() {
  const { id = '' } = useParams();
  return <OpenDraft id={id} />;
}

function OpenDraft({ id }: { id: string }) {
  const t = useLabels(labels);
  const { data, error, refetch } = useDraftView(id);
  if (error) return <ProblemNotice page error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (data.case.state !== 'DRAFT') return <Navigate to={to.case(id)} replace />;
  return <DraftForm key={id} title={t('titleDraft')} start={{ view: data }} />;
}
