import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FactList } from '@/components/fact-list';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import { type CalledTitle, useDicomPorts, useEndTitle, useMachines } from './api/machines';
import styles from './directory.module.css';
import { InstitutionFrame } from './institution-frame';
import { MachineList } from './machine-list';
import { labels } from './machines-labels';
import { TitleDrawer } from './title-drawer';

/** What makes a machine and this house find each other: titles on our side, machines on theirs, and the port between. */
export function MachinesPage() {
  const { id = '' } = useParams();
  const t = useLabels(labels);
  const { data, error, isPending, refetch } = useMachines(id);
  return (
    <InstitutionFrame institution={id} title={t('title')} hint={t('hint')}>
      {isPending && <RowSkeletons rows={6} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <SetUp institution={id} titles={data.titles.filter((it) => !it.endedAt)} />
          <Titles institution={id} titles={data.titles} />
          <MachineList institution={id} machines={data.peers} />
        </>
      )}
    </InstitutionFrame>
  );
}

/** What somebody types into the machine, who stands in front of it. */
function SetUp({ institution, titles }: { institution: string; titles: readonly CalledTitle[] }) {
  const t = useLabels(labels);
  const { data: ports, error } = useDicomPorts(institution);
  if (error) return <ProblemNotice error={error} />;
  if (!ports) return <RowSkeletons rows={1} />;
  const open = ports.port ?? ports.tlsPort;
  return (
    <section className={styles.section} aria-labelledby="set-up">
      <h2 id="set-up">{t('setUp')}</h2>
      {open == null ? (
        <p className={styles.warning}>{t('closed')}</p>
      ) : (
        <FactList
          facts={[
            { label: t('host'), value: <code>{globalThis.location.hostname}</code> },
            { label: t('port'), value: ports.port != null && <code>{ports.port}</code> },
            { label: t('tlsPort'), value: ports.tlsPort != null && <code>{ports.tlsPort}</code> },
            {
              label: t('called'),
              value: titles.length > 0 && <code>{titles.map((it) => it.title).join(' / ')}</code>,
            },
            { label: t('calling'), value: <span className={styles.soft}>{t('callingHint')}</span> },
          ].map((it) => ({ ...it, value: it.value || undefined }))}
        />
      )}
    </section>
  );
}

function Titles({ institution, titles }: { institution: string; titles: readonly CalledTitle[] }) {
  const t = useLabels(labels);
  const [adding, setAdding] = useState(false);
  const end = useEndTitle(institution);
  const used = titles.filter((it) => !it.endedAt);
  const add = <Button onClick={() => setAdding(true)}>{t('addTitle')}</Button>;
  return (
    <section className={styles.section} aria-labelledby="titles">
      <h2>
        <span id="titles">{t('titles')}</span>
        {used.length > 0 && add}
      </h2>
      <p className={styles.soft}>{t('titlesHint')}</p>
      {end.isError && <ProblemNotice error={end.error} />}
      {used.length === 0 && (
        <EmptyState title={t('noTitles')} action={add}>
          {t('noTitlesHint')}
        </EmptyState>
      )}
      <ul aria-label={t('titles')}>
        {used.map((it) => (
          <li key={it.id} className={styles.machine}>
            <code className={styles.name}>{it.title}</code>
            <span className={styles.grow}>{it.name}</span>
            <Popconfirm
              title={t('endTitleAsk', { title: it.title })}
              okText={t('end')}
              okButtonProps={{ danger: true }}
              onConfirm={() => end.mutate(it.id)}
            >
              <Button type="text" danger aria-label={t('endOf', { title: it.title })}>
                {t('end')}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      <Ended of={titles} />
      {adding && <TitleDrawer institution={institution} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** What was in use once: shown to who asks. */
export function Ended({ of }: { of: readonly { id: string; title: string; name: string; endedAt?: string | null }[] }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const ended = of.flatMap((it) => (it.endedAt ? [{ ...it, endedAt: it.endedAt }] : []));
  if (ended.length === 0) return null;
  return (
    <details className={styles.ended}>
      <summary>{t('ended', { count: ended.length })}</summary>
      <ul>
        {ended.map(
          (it): ReactNode => (
            <li key={it.id}>
              <code>{it.title}</code> {it.name} {t('endedAt', { time: time(it.endedAt) })}
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
