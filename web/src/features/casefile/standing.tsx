import { FactList } from '@/components/fact-list';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import type { ReasonList, ReferralView } from '@/lib/referral';
import { useShortTime } from '@/lib/time';
import { type CaseKey, labels } from './labels';
import styles from './matter.module.css';
import { Prose } from './prose';

const refusals: Record<string, { key: CaseKey; list: ReasonList }> = {
  DECLINE: { key: 'declined', list: 'DECLINE' },
  REDIRECT: { key: 'redirected', list: 'REDIRECT' },
  WITHDRAW: { key: 'withdrawn', list: 'WITHDRAW' },
  CANCEL: { key: 'cancelled', list: 'CANCEL' },
  NO_SHOW: { key: 'noShow', list: 'NO_SHOW' },
};

/** What stands between this case and its next step, in the words of the other side: a question, a no, a signature owed. */
export function Standing({ view }: { view: ReferralView }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const words = useReferralWords();
  const { question, refusal, consent } = view;
  const refused = refusal ? refusals[refusal.kind] : undefined;
  return (
    <>
      {refusal && refused && (
        <div className={styles.standing}>
          <b>{t(refused.key, { name: refusal.institutionName })}</b>
          <p>{words.reason(refused.list, refusal.reason, refusal.text)}</p>
          <small>{time(refusal.at)}</small>
        </div>
      )}
      {question && !question.answeredAt && (
        <div className={styles.standing} data-open="true">
          <b>{t(view.case.side === 'RESPONDER' ? 'questionOwn' : 'question')}</b>
          <p className={styles.prose}>{question.question}</p>
          <small>{time(question.askedAt)}</small>
        </div>
      )}
      {view.submittedAt && !consent?.agreed && (
        <div className={styles.standing} data-open="true">
          <b>{consent && !consent.deferred ? t('consentRefused', { signer: consent.signer }) : t('consentDeferred')}</b>
        </div>
      )}
    </>
  );
}

/** A question that was answered belongs to the matter. */
export function Answered({ view }: { view: ReferralView }) {
  const t = useLabels(labels);
  const { question } = view;
  if (!question?.answer) return null;
  return (
    <FactList
      facts={[
        { label: t('asked'), value: <Prose text={question.question} />, wide: true },
        { label: t('answer'), value: <Prose text={question.answer} />, wide: true },
      ]}
    />
  );
}
