import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import { type PolicyReach, usePublish } from './api/policies';
import { labels } from './labels';
import styles from './operations.module.css';

type Parsed = { ok: true; content: object } | { ok: false; why: string | undefined };

/** Whether the text is a JSON object; the reason otherwise. */
export function parseOverlay(text: string): Parsed {
  try {
    const content: unknown = JSON.parse(text);
    const object = typeof content === 'object' && content !== null && !Array.isArray(content);
    return object ? { ok: true, content } : { ok: false, why: undefined };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

/** A new version for a region, a consortium or the nation. The server tries it everywhere it reaches before it publishes. */
export function PublishDialog({ pack, onClose }: { pack: string; onClose: () => void }) {
  const t = useLabels(labels);
  const publish = usePublish(pack);
  const [kind, setKind] = useState<PolicyReach['kind']>('REGION');
  const [form, setForm] = useState({ id: '', from: dayOf(now()), until: '', overlay: '{\n  \n}', note: '' });
  const [asked, setAsked] = useState(false);
  const set = (key: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm((it) => ({ ...it, [key]: event.target.value }));
  const parsed = parseOverlay(form.overlay);
  const wrongOverlay = parsed.ok
    ? undefined
    : parsed.why
      ? t('overlayWrong', { why: parsed.why })
      : t('overlayNotObject');

  function submit() {
    setAsked(true);
    if (!parsed.ok || !form.note.trim() || (kind !== 'NATIONAL' && !form.id.trim())) return;
    publish.mutate(
      {
        scope: { kind, id: kind === 'NATIONAL' ? undefined : form.id.trim() } as PolicyReach,
        effectiveFrom: form.from,
        effectiveUntil: form.until || undefined,
        content: parsed.content,
        note: form.note.trim(),
      },
      { onSuccess: onClose },
    );
  }

  return (
    <Modal
      open
      width={640}
      title={t('publishTitle', { pack })}
      okText={t('publishOk')}
      cancelText={t('cancel')}
      confirmLoading={publish.isPending}
      onCancel={onClose}
      onOk={submit}
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t('publishHint')}</p>
        {publish.isError && <ProblemNotice error={publish.error} />}
        <div className={styles.two}>
          <Field label={t('scope')}>
            {({ id }) => (
              <Radio.Group id={id} value={kind} onChange={(event) => setKind(event.target.value)}>
                <Radio value="REGION">{t('scopeRegion')}</Radio>
                <Radio value="CONSORTIUM">{t('scopeConsortium')}</Radio>
                <Radio value="NATIONAL">{t('scopeNational')}</Radio>
              </Radio.Group>
            )}
          </Field>
          {kind !== 'NATIONAL' && (
            <Field label={t(kind === 'REGION' ? 'regionCode' : 'consortiumId')} required>
              {(control) => <Input {...control} maxLength={40} value={form.id} onChange={set('id')} />}
            </Field>
          )}
          <Field label={t('effectiveFrom')} required>
            {(control) => <Input {...control} type="date" value={form.from} onChange={set('from')} />}
          </Field>
          <Field label={t('effectiveUntil')}>
            {(control) => <Input {...control} type="date" value={form.until} onChange={set('until')} />}
          </Field>
        </div>
        <Field label={t('overlay')} required error={asked ? wrongOverlay : undefined}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={10}
              spellCheck={false}
              style={{ fontFamily: 'var(--m-mono)' }}
              value={form.overlay}
              onChange={set('overlay')}
            />
          )}
        </Field>
        <Field
          label={t('note')}
          required
          hint={t('noteHint')}
          error={asked && !form.note.trim() ? t('noteMissing') : undefined}
        >
          {(control) => <Input {...control} maxLength={500} value={form.note} onChange={set('note')} />}
        </Field>
      </div>
    </Modal>
  );
}
