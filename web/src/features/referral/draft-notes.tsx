import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { ProblemNotice } from '@/components/problem-notice';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { to } from '@/lib/paths';
import { asProblem, type Problem } from '@/lib/problem';
import { useShortTime } from '@/lib/time';
import { type Conflict, type DraftContent, emptyDraft, same } from './draft-content';
import styles from './form.module.css';
import type { FormProps } from './form-props';
import { labels, type ReferralKey } from './labels';

/** Words of an earlier visit are back on the page. */
export function Restored({ state, keeper }: FormProps) {
  const t = useLabels(labels);
  const time = useShortTime();
  if (!state.restored) return null;
  return (
    <p className={styles.note} role="status">
      {t('restored', { time: time(state.restored) })}
      <Button type="link" size="small" onClick={() => keeper.forget()}>
        {t('restoredClear')}
      </Button>
    </p>
  );
}

/** A colleague has sent or discarded the draft while it was open here. */
export function GoneDraft({ state }: FormProps) {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const { save } = state;
  if (save.kind === 'taken') {
    return (
      <div className={styles.note} role="alert">
        <b>{t('patientTracking')}</b> {save.number}
        {save.id && (
          <Button type="link" onClick={() => navigate(to.case(save.id))}>
            {t('patientTrack')}
          </Button>
        )}
      </div>
    );
  }
  if (save.kind !== 'gone') return null;
  return (
    <div className={styles.note} role="alert">
      <b>{t('goneTitle')}</b> {t('goneHint')}
      <Button type="link" onClick={() => navigate(to.case(save.id))}>
        {t('goneOpen')}
      </Button>
    </div>
  );
}

const named: Partial<Record<keyof DraftContent, ReferralKey>> = {
  impression: 'impression',
  presentIllness: 'presentIllness',
  diagnoses: 'diagnoses',
  reason: 'reason',
  reasonText: 'reasonText',
  priority: 'priority',
  allergyState: 'allergy',
  allergyText: 'allergyText',
  visitType: 'visitType',
  chiefComplaint: 'chiefComplaint',
  pastHistory: 'pastHistory',
  treatment: 'treatment',
  criteria: 'criteria',
  target: 'whom',
  greenChannel: 'green',
};

/** Fields that were changed here and elsewhere: what is here stays until somebody says otherwise. */
export function Conflicts({ state, keeper }: FormProps) {
  const t = useLabels(labels);
  const saidAs = useSaid();
  return (
    <>
      {state.conflicts.map((it) => (
        <div key={it.field} className={styles.note} role="alert">
          <p>
            {t('conflict', { field: t(named[it.field] ?? 'why') })} <q>{saidAs(it) || t('empty')}</q>
          </p>
          <Button size="small" onClick={() => keeper.settle(it.field, true)}>
            {t('conflictTake')}
          </Button>
          <Button size="small" onClick={() => keeper.settle(it.field, false)}>
            {t('conflictKeep')}
          </Button>
        </div>
      ))}
    </>
  );
}

function useSaid(): (conflict: Conflict) => string {
  const words = useCaseWords();
  const referral = useReferralWords();
  const { long } = useMarks();
  return ({ field, theirs }) => {
    if (field === 'priority') return words.priority(String(theirs));
    if (field === 'visitType') return referral.visit(String(theirs));
    if (field === 'allergyState') return referral.allergy(String(theirs));
    if (field === 'reason') return referral.reason('REFER', String(theirs));
    if (Array.isArray(theirs)) return long(theirs.map((it) => (typeof it === 'string' ? it : `${it.code} ${it.name}`)));
    return typeof theirs === 'string' ? theirs : '';
  };
}

/** Throws the draft away, after asking once. */
export function DiscardDraft({ state, keeper }: FormProps) {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (!state.id && same(state.content, emptyDraft)) return null;

  async function discard() {
    setWorking(true);
    try {
      await keeper.discard();
      void navigate(to.referrals);
    } catch (error) {
      setProblem(asProblem(error));
      setWorking(false);
    }
  }

  return (
    <>
      <Button type="text" onClick={() => setAsking(true)}>
        {t('discard')}
      </Button>
      <Modal
        open={asking}
        title={t('discardAsk')}
        okText={t('discard')}
        cancelText={t('keep')}
        okButtonProps={{ danger: true, loading: working }}
        onOk={() => void discard()}
        onCancel={() => setAsking(false)}
        width={420}
      >
        <p>{t('discardHint')}</p>
        {problem && <ProblemNotice error={problem} />}
      </Modal>
    </>
  );
}
