import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmPictures } from '@/components/diagnosis/confirm-pictures';
import { IdentityFacts } from '@/components/diagnosis/identity-facts';
import match from '@/components/diagnosis/match.module.css';
import { matchLabels } from '@/components/diagnosis/match-labels';
import { useDistance, usePictureLine } from '@/components/diagnosis/picture-facts';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { EmptyState } from '@/components/empty-state';
import { StudyThumbnail } from '@/components/imaging/study-thumbnail';
import { ProblemNotice } from '@/components/problem-notice';
import { BlockSkeleton } from '@/components/skeletons';
import { useDiagnosisStep } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { type OrderCandidate, type UnmatchedPictures, unmatchedKey, useOrderCandidates } from '@/lib/matching';
import { to } from '@/lib/paths';
import { labels } from './labels';

/** The orders some pictures may belong to, the likeliest first; picking one sends them and opens it. */
export function AssignDrawer({ of, onClose }: { of: UnmatchedPictures; onClose: () => void }) {
  const t = useLabels(labels);
  const line = usePictureLine();
  const { data, error, isPending, refetch } = useOrderCandidates(of.study);
  return (
    <Drawer open title={t('assignTitle')} size={560} onClose={onClose}>
      <div className={match.study}>
        <StudyThumbnail study={of.study} modality={of.modalities[0] ?? ''} />
        <span className={match.said}>{line(of)}</span>
      </div>
      {isPending && <BlockSkeleton lines={4} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title={t('assignEmpty')}>{t('assignEmptyHint')}</EmptyState>}
      <ul className={match.studies}>
        {data?.map((it) => (
          <Candidate key={it.case.id} of={it} study={of.study} />
        ))}
      </ul>
    </Drawer>
  );
}

function Candidate({ of, study }: { of: OrderCandidate; study: string }) {
  const t = useLabels(labels);
  const tm = useLabels(matchLabels);
  const { examination } = useDiagnosisWords();
  const distance = useDistance();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const step = useDiagnosisStep(of.case.id);
  const [confirming, setConfirming] = useState(false);
  const contradicts = of.contradictions.length > 0;

  const send = (because: string | null) =>
    step.mutate(
      { action: 'acquire', version: of.case.version, body: { study, because } },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: unmatchedKey });
          void navigate(to.case(of.case.id));
        },
      },
    );

  return (
    <li className={match.study}>
      <div className={match.said}>
        <b>{`${of.case.patient.maskedName} · ${examination(of.examination)}`}</b>
        <span>
          {[
            of.likely && t('assignLikely'),
            of.accessionNumber,
            of.numbered && tm('numbered'),
            distance(of.minutesFromOrder),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <IdentityFacts facts={of.facts} />
        {step.error && !confirming && <ProblemNotice error={step.error} />}
      </div>
      <Button
        type={contradicts ? 'default' : 'primary'}
        danger={contradicts}
        loading={step.isPending}
        onClick={() => (contradicts ? setConfirming(true) : send(null))}
      >
        {tm(contradicts ? 'pickAnyway' : 'pick')}
      </Button>
      {confirming && (
        <ConfirmPictures
          facts={of.facts}
          working={step.isPending}
          error={step.error}
          onConfirm={send}
          onClose={() => {
            step.reset();
            setConfirming(false);
          }}
        />
      )}
    </li>
  );
}
