import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { type Identity, useReveal } from './api/patients';
import { labels } from './labels';
import styles from './patients.module.css';

const usual = ['reason.identity', 'reason.contact', 'reason.print'] as const;

interface Props {
  patient: string;
  onClose: () => void;
  onRevealed: (identity: Identity) => void;
}

/** Asks why before it shows; the answer is in the log of reads. */
export function RevealDialog({ patient, onClose, onRevealed }: Props) {
  const t = useLabels(labels);
  const reveal = useReveal(patient);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const enough = reason.trim().length >= 2;
  return (
    <Modal
      open
      title={t('revealTitle')}
      okText={t('revealOk')}
      cancelText={t('cancel')}
      confirmLoading={reveal.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true);
        if (enough) reveal.mutate(reason.trim(), { onSuccess: onRevealed });
      }}
    >
      <p>{t('revealText')}</p>
      <div className={styles.reasons}>
        {usual.map((it) => (
          <Button key={it} size="small" onClick={() => setReason(t(it))}>
            {t(it)}
          </Button>
        ))}
      </div>
      <Field label={t('reason')} required error={asked && !enough ? t('reasonMissing') : undefined}>
        {(control) => (
          <Input {...control} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      {reveal.isError && <ProblemNotice error={reveal.error} />}
    </Modal>
  );
}
