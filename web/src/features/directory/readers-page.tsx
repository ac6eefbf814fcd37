import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { useMay } from '@/lib/session';
import { type ReaderLine, useEndReading, useReaders } from './api/readers';
import styles from './directory.module.css';
import { InstitutionFrame } from './institution-frame';
import { ReaderDrawer } from './reader-drawer';
import { levelOf } from './reader-values';
import { labels } from './readers-labels';

/** Who reads what other institutions send, and how far. Of one's own institution: the route knows no other. */
export function ReadersPage() {
  const { id = '' } = useParams();
  const t = useLabels(labels);
  const keeps = useMay()('DIRECTORY_WRITE');
  const [editing, setEditing] = useState<ReaderLine | 'new'>();
  const { data, error, isPending, refetch } = useReaders();
  const end = useEndReading();
  const add = keeps && (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  );
  return (
    <InstitutionFrame institution={id} title={t('title')} hint={t('hint')} actions={data && data.length > 0 && add}>
      {end.isError && <ProblemNotice error={end.error} />}
      {isPending && <RowSkeletons rows={4} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState title={t('empty')} action={add}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul aria-label={t('title')}>
          {data.map((it) => (
            <li key={it.practitioner} className={styles.reader}>
              <Reader of={it} />
              {keeps && (
                <span className={styles.tools}>
                  <EditReader of={it} onEdit={() => setEditing(it)} onEnd={() => end.mutate(it.practitioner)} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <ReaderDrawer
          institution={id}
          readers={data ?? []}
          of={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </InstitutionFrame>
  );
}

function Reader({ of }: { of: ReaderLine }) {
  const t = useLabels(labels);
  const name = useName();
  const words = useDiagnosisWords();
  const join = useLanguage() === 'en' ? ', ' : '、';
  const { rights } = of;
  const place = (code: string) => words.modalities.indexOf(code);
  const modalities = [...rights.modalities].sort((a, b) => place(a) - place(b));
  const parts = [...rights.subspecialties.map(words.subspecialty), ...rights.bodyParts.map(words.bodyPart)];
  return (
    <>
      <span>
        <span className={styles.name}>{name(of)}</span>
        {of.title && <span className={styles.soft}>{` ${of.title}`}</span>}
      </span>
      <span>{modalities.map(words.modality).join(join)}</span>
      <span className={parts.length === 0 ? styles.soft : undefined}>
        {parts.length === 0 ? t('everything') : parts.join(join)}
      </span>
      <span>{t(levelOf(rights))}</span>
      <span className="m-num">{t('onDesk', { count: of.onDesk, most: rights.atOnce })}</span>
    </>
  );
}

function EditReader({ of, onEdit, onEnd }: { of: ReaderLine; onEdit: () => void; onEnd: () => void }) {
  const t = useLabels(labels);
  const name = useName();
  return (
    <>
      <Button onClick={onEdit} aria-label={t('changeOf', { name: name(of) })}>
        {t('change')}
      </Button>
      <Popconfirm
        title={t('removeAsk', { name: name(of) })}
        description={of.onDesk > 0 ? t('removeBusy', { count: of.onDesk }) : undefined}
        okText={t('remove')}
        okButtonProps={{ danger: true }}
        onConfirm={onEnd}
      >
        <Button type="text" danger aria-label={t('removeOf', { name: name(of) })}>
          {t('remove')}
        </Button>
      </Popconfirm>
    </>
  );
}
