import { Input, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import type { ComparedFact } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { IdentityFacts } from './identity-facts';
import styles from './match.module.css';
import { matchLabels } from './match-labels';

interface Props {
  facts: readonly ComparedFact[];
  working: boolean;
  error: unknown;
  onConfirm: (because: string) => void;
  onClose: () => void;
}

/** Somebody answers for pictures that contradict the patient: what differs once more, and why they are right all the same. */
export function ConfirmPictures({ facts, working, error, onConfirm, onClose }: Props) {
  const t = useLabels(matchLabels);
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const empty = because.trim() === '';

  function confirm() {
    setTried(true);
    if (!empty) onConfirm(because.trim());
  }

  return (
    <Modal
      open
      title={t('confirmTitle')}
      okText={t('confirm')}
      okButtonProps={{ danger: true, loading: working }}
      cancelText={t('cancel')}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <p>{t('confirmHint')}</p>
        <IdentityFacts facts={facts.filter((it) => it.likeness === 'DIFFERS')} />
        <Field
          label={t('because')}
          required
          hint={t('becauseHint')}
          error={tried && empty ? t('becauseNeeded') : undefined}
        >
          {(control) => (
            <Input.TextArea
              {...control}
              maxLength={1000}
              autoSize={{ minRows: 2, maxRows: 8 }}
              value={because}
              onChange={(event) => setBecause(event.target.value)}
            />
          )}
        </Field>
        {error ? <ProblemNotice error={error} /> : null}
      </div>
    </Modal>
  );
}
