import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import type { ReasonList, ReferralView } from '@/lib/referral';
import { useShortTime } from '@/lib/time';
import { type CaseKey, labels } from './labels';
import styles from './matter.module.css';

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
      {question && (
        <div className={styles.standing} data-open={!question.answeredAt}>
          <b>{t(view.case.side === 'RESPONDER' ? 'questionOwn' : 'question')}</b>
          <p className={styles.prose}>{question.question}</p>
          <small>{time(question.askedAt)}</small>
          {question.answer && (
            <>
              <b>{t('answer')}</b>
              <p className={styles.prose}>{question.answer}</p>
              {question.answeredAt && <small>{time(question.answeredAt)}</small>}
            </>
          )}
        </div>
      )}
      {consent?.deferred && (
        <div className={styles.standing} data-open="true">
          <b>{t('consentDeferred')}</b>
        </div>
      )}
    </>
  );
}
