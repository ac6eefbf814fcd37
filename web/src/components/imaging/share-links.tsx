import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { RadioRow } from '@/components/radio-row';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { useShortTime } from '@/lib/time';
import { labels } from './labels';
import styles from './share-links.module.css';

interface StudyLink {
  id: string;
  /** Only when it was just made. */
  token?: string | null;
  purpose: string;
  madeBy: string;
  expiresAt: string;
  revokedAt?: string | null;
  lastUsedAt?: string | null;
}

const lengths = ['7', '30', '90'] as const;

/** Links to the pictures of one study for whoever has no account: made, copied once, taken back. */
export function ShareLinks({ study, onClose }: { study: string; onClose: () => void }) {
  const t = useLabels(labels);
  const queries = useQueryClient();
  const path = `/api/imaging/studies/${study}/links`;
  const key = ['imaging', 'links', study];
  const [purpose, setPurpose] = useState(t('link.patient'));
  const [days, setDays] = useState<(typeof lengths)[number]>('30');
  const list = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<StudyLink[]>(path, { signal }) });
  const again = () => void queries.invalidateQueries({ queryKey: key });
  const make = useMutation({
    mutationFn: () => api.post<StudyLink>(path, { purpose: purpose.trim(), days: Number(days) }),
    onSuccess: again,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => api.exchange('delete', `${path}/${id}`),
    onSuccess: again,
  });
  const made = make.data?.token ? `${globalThis.location.origin}${to.studyLink(make.data.token)}` : undefined;
  const open = (list.data ?? []).filter((it) => !it.revokedAt && Date.parse(it.expiresAt) > now());

  return (
    <Drawer open title={t('link.title')} size={480} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.hint}>{t('link.hint')}</p>
        <Field label={t('link.purpose')} required>
          {(control) => (
            <Input {...control} maxLength={200} value={purpose} onChange={(event) => setPurpose(event.target.value)} />
          )}
        </Field>
        <RadioRow
          label={t('link.length')}
          shown
          value={days}
          options={lengths.map((it) => ({ value: it, label: t('link.days', { count: it }) }))}
          onChange={setDays}
        />
        <Button
          type="primary"
          disabled={purpose.trim() === ''}
          loading={make.isPending}
          onClick={() => make.mutate()}
          className={styles.make ?? ''}
        >
          {t('link.make')}
        </Button>
        {make.error && <ProblemNotice error={make.error} />}
        {made && (
          <div className={styles.made} role="status">
            <Input.TextArea readOnly autoSize aria-label={t('link.made')} value={made} />
            <Button onClick={() => void navigator.clipboard?.writeText(made)}>{t('link.copy')}</Button>
            <p className={styles.hint}>{t('link.once')}</p>
          </div>
        )}
        {revoke.error && <ProblemNotice error={revoke.error} />}
        <Links of={open} onRevoke={(id) => revoke.mutate(id)} />
      </div>
    </Drawer>
  );
}

function Links({ of, onRevoke }: { of: readonly StudyLink[]; onRevoke: (id: string) => void }) {
  const t = useLabels(labels);
  const time = useShortTime();
  if (of.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={t('link.inForce')}>
      {of.map((it) => (
        <li key={it.id}>
          <span>
            <b>{it.purpose}</b>
            <small>
              {[
                it.madeBy,
                t('link.until', { time: time(it.expiresAt) }),
                it.lastUsedAt ? t('link.used', { time: time(it.lastUsedAt) }) : t('link.unused'),
              ].join(' · ')}
            </small>
          </span>
          <Button size="small" onClick={() => onRevoke(it.id)}>
            {t('link.revoke')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
