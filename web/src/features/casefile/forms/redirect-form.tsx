import { ReceiverChoice } from '@/components/referral/receiver-choice';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import type { Target } from '@/lib/referral';
import { labels } from '../labels';
import { type FieldsProps, form } from './form';
import styles from './forms.module.css';
import { noReason, ReasonFields, type ReasonValues, reasonBody, reasonComplete } from './reason-form';

interface Redirection extends ReasonValues {
  target: Target | null;
}

/** To somebody better placed. The receiver says why; the requester, after a no, need not. */
function RedirectFields({ view, values, set, tried }: FieldsProps<Redirection>) {
  const t = useLabels(labels);
  const { criterion } = useReferralWords();
  const specialty = (view.content.criteria ?? []).map((code) => criterion(code)?.specialty).find(Boolean) ?? undefined;
  return (
    <>
      <p className={styles.legend} aria-hidden>
        {t('newReceiver')}
        <span className={styles.required}>*</span>
      </p>
      <ReceiverChoice
        label={t('newReceiver')}
        value={values.target}
        specialty={specialty}
        passedOn={view.case.id}
        onChange={(target) => set({ target })}
      />
      {tried && !values.target && <p className={styles.error}>{t('needed')}</p>}
      {view.case.side === 'RESPONDER' && (
        <ReasonFields list="REDIRECT" label={t('reasonCode')} values={values} set={set} tried={tried} />
      )}
    </>
  );
}

export const redirectForm = form<Redirection>({
  start: () => ({ ...noReason, target: null }),
  complete: (it, view) => it.target !== null && (view.case.side !== 'RESPONDER' || reasonComplete(it)),
  body: (it) => ({ target: it.target, ...(it.reason ? reasonBody(it) : {}) }),
  Fields: RedirectFields,
});
