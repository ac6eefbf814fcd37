import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { type Machine, useEcho, useEndMachine } from './api/machines';
import styles from './directory.module.css';
import { MachineDrawer } from './machine-drawer';
import { labels } from './machines-labels';
import { Ended } from './machines-page';

interface Props {
  institution: string;
  machines: readonly Machine[];
}

/** The machines that may call, and whether they answer. */
export function MachineList({ institution, machines }: Props) {
  const t = useLabels(labels);
  const [editing, setEditing] = useState<Machine | 'new'>();
  const end = useEndMachine(institution);
  const used = machines.filter((it) => !it.endedAt);
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('addPeer')}
    </Button>
  );
  return (
    <section className={styles.section} aria-labelledby="machines">
      <h2>
        <span id="machines">{t('peers')}</span>
        {used.length > 0 && add}
      </h2>
      {end.isError && <ProblemNotice error={end.error} />}
      {used.length === 0 && (
        <EmptyState title={t('noPeers')} action={add}>
          {t('noPeersHint')}
        </EmptyState>
      )}
      <ul aria-label={t('peers')}>
        {used.map((it) => (
          <li key={it.id} className={styles.machine}>
            <span className={styles.grow}>
              <code className={styles.name}>{it.title}</code> {it.name}
              <br />
              <span className={styles.soft}>
                <code>{`${it.host}:${it.port}`}</code>
                {` · ${t(it.retrieves ? 'retrieves' : 'sends')}`}
                {it.tls && ' · TLS'}
                {it.deviceCode && ` · ${it.deviceCode}`}
              </span>
            </span>
            <Echo institution={institution} of={it} />
            <span className={styles.tools}>
              <Button onClick={() => setEditing(it)} aria-label={t('changeOf', { title: it.title })}>
                {t('change')}
              </Button>
              <Popconfirm
                title={t('endPeerAsk', { title: it.title })}
                okText={t('end')}
                okButtonProps={{ danger: true }}
                onConfirm={() => end.mutate(it.id)}
              >
                <Button type="text" danger aria-label={t('endOf', { title: it.title })}>
                  {t('end')}
                </Button>
              </Popconfirm>
            </span>
          </li>
        ))}
      </ul>
      <Ended of={machines} />
      {editing && (
        <MachineDrawer
          institution={institution}
          of={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  );
}

/** Calls the machine; the answer stands beside it until the page is left. */
function Echo({ institution, of }: { institution: string; of: Machine }) {
  const t = useLabels(labels);
  const echo = useEcho(institution);
  const answer = echo.data;
  return (
    <span className={styles.echo}>
      <Button loading={echo.isPending} onClick={() => echo.mutate(of.id)} aria-label={t('testOf', { title: of.title })}>
        {t('test')}
      </Button>
      <span role="status" className={answer?.echo === 'ANSWERED' ? styles.good : styles.bad}>
        {echo.isPending && t('testing')}
        {answer && !echo.isPending && t(answer.echo, { time: answer.milliseconds, calling: answer.calling })}
      </span>
      {echo.isError && <ProblemNotice error={echo.error} />}
    </span>
  );
}
