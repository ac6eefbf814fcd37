import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { ProblemNotice } from '@/components/problem-notice';
import { type ConsentDraft, ConsentForm, consentGap, signatureOf } from '@/components/referral/consent-form';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import styles from './form.module.css';
import type { FormProps } from './form-props';
import { labels } from './labels';
import { anchorOf } from './missing';

interface Props extends FormProps {
  draft: ConsentDraft;
  onDraft: (draft: ConsentDraft) => void;
  /** Somebody tried to send: what is missing here is said. */
  tried: boolean;
}

/** 知情同意. What is filled in is recorded with sending; after a signature on the screen it can be recorded at once. */
export function ConsentPart({ state, keeper, draft, onDraft, tried }: Props) {
  const t = useLabels(labels);
  const time = useShortTime();
  const record = useMutation({ mutationFn: () => keeper.sign(signatureOf(draft)) });
  const given = state.view?.consent;
  const whole = consentGap(draft) === undefined;
  if (given?.agreed) {
    return (
      <p className={styles.done} id={anchorOf('consent')}>
        {t('consentSigned', { signer: given.signer, time: time(given.at) })}
      </p>
    );
  }
  return (
    <div className={styles.fields}>
      {given && (
        <p className={styles.noted}>
          {given.deferred
            ? t('consentDeferred', { time: time(given.at) })
            : t('consentRefused', { signer: given.signer, time: time(given.at) })}
        </p>
      )}
      <ConsentForm
        value={draft}
        onChange={onDraft}
        mayDefer={state.content.greenChannel && !given}
        showGap={tried}
        anchor={anchorOf('consent')}
      />
      {record.error && <ProblemNotice error={record.error} />}
      {whole && state.patient && (
        <div>
          <Button loading={record.isPending} onClick={() => record.mutate()}>
            {t(draft.way === 'REFUSED' ? 'consentRecordRefusal' : 'consentRecord')}
          </Button>
        </div>
      )}
    </div>
  );
}
