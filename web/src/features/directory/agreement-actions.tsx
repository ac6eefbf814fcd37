import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { useName } from '@/lib/language';
import { useMay, useSession } from '@/lib/session';
import { type AgreementView, useSign, useTerminate } from './api/agreements';
import styles from './directory.module.css';
import { useDirectoryWords } from './words';

/** Sign for one's institution, or end the agreement; only for those who may sign. */
export function AgreementActions({ of, onFailure }: { of: AgreementView; onFailure: (error: unknown) => void }) {
  const { t } = useDirectoryWords();
  const name = useName();
  const may = useMay();
  const { post } = useSession();
  const [asked, setAsked] = useState<'sign' | 'terminate'>();
  const [reason, setReason] = useState('');
  const sign = useSign(of.id);
  const terminate = useTerminate(of.id);
  const party = [of.requester, of.responder].some((it) => it.institution === post.institution.id);
  if (!may('AGREEMENT_SIGN') || !party) return null;
  const done = {
    onError: onFailure,
    onSuccess: () => onFailure(undefined),
    onSettled: () => setAsked(undefined),
  };
  return (
    <div className={styles.actions}>
      {of.state !== 'TERMINATED' && <Button onClick={() => setAsked('terminate')}>{t('terminate')}</Button>}
      {of.waitsForYou && (
        <Button type="primary" onClick={() => setAsked('sign')}>
          {t('signNow', { name: name(post.institution) })}
        </Button>
      )}
      <Modal
        open={asked === 'sign'}
        title={t('signTitle', { number: of.number })}
        okText={t('signOk')}
        cancelText={t('cancel')}
        confirmLoading={sign.isPending}
        onCancel={() => setAsked(undefined)}
        onOk={() => sign.mutate(undefined, done)}
      >
        <p>{t('signText')}</p>
      </Modal>
      <Modal
        open={asked === 'terminate'}
        title={t('terminateTitle', { number: of.number })}
        okText={t('terminate')}
        okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
        cancelText={t('cancel')}
        confirmLoading={terminate.isPending}
        onCancel={() => setAsked(undefined)}
        onOk={() => terminate.mutate(reason.trim(), done)}
      >
        <p>{t('terminateText')}</p>
        <Field label={t('reason')} required>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </Modal>
    </div>
  );
}
