import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { InfiniteList } from '@/components/infinite-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { exactTime } from '@/lib/time';
import { type DeadLetter, useDeadLetters, useSettle } from './api/projections';
import { labels } from './labels';
import styles from './operations.module.css';
import { OperationsTabs } from './operations-tabs';

/** Entries a projection could not apply: try again, or give up with a reason. */
export function DeadLettersPage() {
  const t = useLabels(labels);
  const query = useDeadLetters();
  const settle = useSettle();
  const [discarding, setDiscarding] = useState<DeadLetter>();
  const [reason, setReason] = useState('');
  return (
    <>
      <OperationsTabs />
      <PageFrame title={t('deadLetters')} hint={t('noDeadLettersHint')}>
        {settle.isError && <ProblemNotice error={settle.error} />}
        <InfiniteList
          query={query}
          label={t('deadLetters')}
          itemKey={(it) => it.id}
          empty={<EmptyState title={t('noDeadLetters')}>{t('noDeadLettersHint')}</EmptyState>}
        >
          {(it) => (
            <div className={styles.letter}>
              <div className={styles.facts}>
                <span className={styles.name}>{it.projection}</span>
                <span>{it.type}</span>
                <span className={styles.soft}>{t('entry', { entry: it.entry })}</span>
                <span className={styles.soft}>{`${it.stream.kind} ${it.stream.id}`}</span>
                <span className={styles.soft}>{t('attempts', { count: it.attempts })}</span>
                <span className={styles.soft}>{exactTime(it.diedAt)}</span>
              </div>
              <div className={styles.buttons}>
                <Button
                  loading={settle.isPending && settle.variables?.id === it.id}
                  onClick={() => settle.mutate({ id: it.id, how: 'retry' })}
                >
                  {t('retry')}
                </Button>
                <Button type="text" danger onClick={() => setDiscarding(it)}>
                  {t('discard')}
                </Button>
              </div>
              <code className={styles.error}>{it.error}</code>
            </div>
          )}
        </InfiniteList>
      </PageFrame>
      <Modal
        open={discarding !== undefined}
        title={t('discardTitle')}
        okText={t('discard')}
        okButtonProps={{ danger: true, disabled: reason.trim().length === 0 }}
        cancelText={t('cancel')}
        onCancel={() => setDiscarding(undefined)}
        onOk={() => {
          if (discarding) settle.mutate({ id: discarding.id, how: 'discard', reason: reason.trim() });
          setDiscarding(undefined);
          setReason('');
        }}
      >
        <p>{t('discardText')}</p>
        <Field label={t('reason')} required>
          {(control) => (
            <Input {...control} value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      </Modal>
    </>
  );
}
