import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import type { MeetingView } from '../api';
import { labels } from '../labels';
import { useWay } from '../way';
import styles from './side.module.css';

/** Somebody without an account is asked in: a name, an institution, and a link that is shown once. */
export function InviteGuest({ onClose }: { onClose: () => void }) {
  const t = useLabels(labels);
  const { meeting } = useWay();
  const [name, setName] = useState('');
  const [institution, setInstitution] = useState('');
  const invite = useMutation({ mutationFn: () => invited(meeting, name.trim(), institution.trim()) });
  const address = invite.data && `${globalThis.location.origin}${to.guest(invite.data)}`;
  return (
    <Modal
      open
      title={t('guestInvite')}
      okText={t('guestMake')}
      cancelText={t('back')}
      okButtonProps={{
        disabled: !name.trim() || !institution.trim() || address !== undefined,
        loading: invite.isPending,
      }}
      onOk={() => invite.mutate()}
      onCancel={onClose}
    >
      <div className={styles.guest}>
        <p>{t('guestHint')}</p>
        <Field label={t('guestName')} required>
          {(control) => (
            <Input {...control} maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <Field label={t('guestFrom')} required>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              value={institution}
              onChange={(event) => setInstitution(event.target.value)}
            />
          )}
        </Field>
        {invite.error && <ProblemNotice error={invite.error} />}
        {address && (
          <div role="status">
            <Input.TextArea readOnly autoSize aria-label={t('guestLink')} value={address} />
            <p>{t('guestOnce')}</p>
            <Button onClick={() => void navigator.clipboard?.writeText(address)}>{t('guestCopy')}</Button>
          </div>
        )}
      </div>
    </Modal>
  );
}

/**
 * The guest, and a key to every study on the table that is ours to hand out. In a case the server gives them all: whose they are has
 * sent them into it.
 */
async function invited(meeting: MeetingView, name: string, institution: string): Promise<string> {
  const path = { id: meeting.id };
  const { participant, token } = await api.post('/api/meetings/{id}/guests', { name, institution }, { path });
  if (meeting.subjectKind === 'consultation') return token;
  const keys = await Promise.all(
    meeting.items
      .filter((it) => it.kind !== 'DOCUMENT')
      .map(async (it) => {
        const made = await api
          .post<{ token: string }>(`/api/imaging/studies/${it.reference}/links`, {
            purpose: `${name} · ${institution}`,
            days: 1,
          })
          .catch(() => undefined);
        return made && { item: it.id, key: made.token };
      }),
  );
  const own = keys.filter((it) => it !== undefined);
  if (own.length > 0) {
    await api.put('/api/meetings/{id}/guests/{participant}/keys', { keys: own }, { path: { ...path, participant } });
  }
  return token;
}
