import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { StudyThumbnail } from '@/components/imaging/study-thumbnail';
import { ProblemNotice } from '@/components/problem-notice';
import { type DiagnosisView, useDiagnosisStep } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { type StudyProposal, useProposals } from '@/lib/matching';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { ConfirmPictures } from './confirm-pictures';
import styles from './diagnosis.module.css';
import { IdentityFacts } from './identity-facts';
import match from './match.module.css';
import { matchLabels } from './match-labels';
import { useDistance, usePictureLine } from './picture-facts';

/** Pictures that came without the number of this order and may be what it asks for; one press sends them. */
export function Proposals({ view }: { view: DiagnosisView }) {
  const t = useLabels(matchLabels);
  const may = useMay();
  const { state, side } = view.case;
  const waiting = side === 'REQUESTER' && may('DIAGNOSIS_REQUEST') && (state === 'ORDERED' || state === 'REFUSED');
  const { data = [] } = useProposals(view.case.id, waiting);
  const step = useDiagnosisStep(view.case.id);
  const [asked, setAsked] = useState<StudyProposal>();
  if (!waiting || data.length === 0) return null;

  const send = (study: string, because: string | null) =>
    step.mutate({ action: 'acquire', version: view.case.version, body: { study, because } });

  return (
    <section aria-label={t('proposals')}>
      <h2>{t('proposals')}</h2>
      <p className={styles.hint}>{t('proposalsHint')}</p>
      {step.error && !asked && <ProblemNotice error={step.error} />}
      <ul className={match.studies}>
        {data.map((it) => (
          <Proposal
            key={it.study}
            of={it}
            working={step.isPending}
            onPick={() => (it.contradictions.length > 0 ? setAsked(it) : send(it.study, null))}
          />
        ))}
      </ul>
      {asked && (
        <ConfirmPictures
          facts={asked.facts}
          working={step.isPending}
          error={step.error}
          onConfirm={(because) => send(asked.study, because)}
          onClose={() => {
            step.reset();
            setAsked(undefined);
          }}
        />
      )}
    </section>
  );
}

function Proposal({ of, working, onPick }: { of: StudyProposal; working: boolean; onPick: () => void }) {
  const t = useLabels(matchLabels);
  const line = usePictureLine();
  const distance = useDistance();
  const contradicts = of.contradictions.length > 0;
  return (
    <li className={match.study}>
      <StudyThumbnail study={of.study} modality={of.modalities[0] ?? ''} />
      <div className={match.said}>
        <b>{line(of)}</b>
        <span className={styles.hint}>
          {[distance(of.minutesFromOrder), of.numbered && t('numbered')].filter(Boolean).join(' · ')}
        </span>
        <IdentityFacts facts={of.facts} />
      </div>
      <div className={match.acts}>
        <Button type={contradicts ? 'default' : 'primary'} danger={contradicts} loading={working} onClick={onPick}>
          {t(contradicts ? 'pickAnyway' : 'pick')}
        </Button>
        <Link to={to.study(of.study)}>
          <PictureOutlined aria-hidden /> {t('openPictures')}
        </Link>
      </div>
    </li>
  );
}
