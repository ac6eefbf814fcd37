import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { ConsultationTabs } from '@/components/consultation/consultation-tabs';
import { useConsultationWords } from '@/components/consultation/words';
import { EmptyState } from '@/components/empty-state';
import { useSpecialties } from '@/components/institution/specialties';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { api } from '@/lib/api';
import { consultationKinds, type ExpertLine } from '@/lib/consultation';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { now } from '@/lib/now';
import { useMay } from '@/lib/session';
import { ExpertDrawer } from './expert-drawer';
import { labels } from './labels';
import styles from './request.module.css';

const KEY = ['consultations', 'roster'];

/** Who of one's own institution others may ask. */
export function ExpertsPage() {
  const t = useLabels(labels);
  const keeps = useMay()('DIRECTORY_WRITE');
  const queries = useQueryClient();
  const [editing, setEditing] = useState<ExpertLine | 'new'>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) =>
      (await api.get<{ experts: ExpertLine[] }>('/api/consultation-experts', { signal })).experts,
  });
  const end = useMutation({
    mutationFn: (practitioner: string) => api.exchange('delete', `/api/consultation-experts/${practitioner}`),
    onSettled: () => void queries.invalidateQueries({ queryKey: KEY }),
  });
  const add = keeps && (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <ConsultationTabs />
      <PageFrame title={t('roster')} hint={t('rosterHint')} actions={data && data.length > 0 && add}>
        {end.isError && <ProblemNotice error={end.error} />}
        {isPending && <RowSkeletons rows={4} />}
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {data?.length === 0 && (
          <EmptyState title={t('rosterEmpty')} action={add}>
            {t('rosterEmptyHint')}
          </EmptyState>
        )}
        {data && data.length > 0 && (
          <ul aria-label={t('roster')}>
            {data.map((it) => (
              <li key={it.practitioner} className={styles.expert}>
                <ExpertWords of={it} />
                <span>
                  {keeps && <Tools of={it} onEdit={() => setEditing(it)} onEnd={() => end.mutate(it.practitioner)} />}
                </span>
              </li>
            ))}
          </ul>
        )}
        {editing && (
          <ExpertDrawer
            experts={data ?? []}
            of={editing === 'new' ? undefined : editing}
            onDone={() => {
              setEditing(undefined);
              void queries.invalidateQueries({ queryKey: KEY });
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </PageFrame>
    </>
  );
}

function ExpertWords({ of }: { of: ExpertLine }) {
  const t = useLabels(labels);
  const name = useName();
  const { kind } = useConsultationWords();
  const join = useLanguage() === 'en' ? ', ' : '、';
  const specialties = useSpecialties();
  const { record } = of;
  const years = Math.floor((now() - Date.parse(record.since)) / (365.25 * 24 * 3600_000));
  return (
    <>
      <b>{name(of)}</b>
      <span className={styles.soft}>{of.title}</span>
      <span>
        {record.specialties.map((code) => specialties.find((it) => it.value === code)?.label ?? code).join(join)}
      </span>
      <span className={styles.soft}>{t('years', { count: years })}</span>
      <span className={styles.soft}>
        {record.kinds.length === consultationKinds.length ? t('allKinds') : record.kinds.map(kind).join(join)}
      </span>
      <span className="m-num">{t('load', { open: of.open, most: record.atOnce })}</span>
      <span className={styles.soft}>{record.about}</span>
    </>
  );
}

function Tools({ of, onEdit, onEnd }: { of: ExpertLine; onEdit: () => void; onEnd: () => void }) {
  const t = useLabels(labels);
  const name = useName();
  return (
    <>
      <Button size="small" onClick={onEdit} aria-label={t('changeOf', { name: name(of) })}>
        {t('change')}
      </Button>
      <Popconfirm
        title={t('removeAsk', { name: name(of) })}
        okText={t('remove')}
        okButtonProps={{ danger: true }}
        onConfirm={onEnd}
      >
        <Button size="small" type="text" danger aria-label={t('removeOf', { name: name(of) })}>
          {t('remove')}
        </Button>
      </Popconfirm>
    </>
  );
}
