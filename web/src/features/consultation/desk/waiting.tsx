import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useConsultationWords } from '@/components/consultation/words';
import { ProblemNotice } from '@/components/problem-notice';
import { useConsultationRules } from '@/lib/consultation';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { useTickingText } from '@/lib/now';
import { to } from '@/lib/paths';
import { duration } from '@/lib/time';
import { type DeskWaiting, useAskNext } from './api';
import { CaseLine } from './case-line';
import styles from './desk.module.css';
import { labels } from './labels';
import { Section } from './section';

interface Props {
  waiting: readonly DeskWaiting[];
  onCall: (caseId: string, whom: string) => void;
  /** Says what was done. */
  onDone: (said: string) => void;
}

/** Nobody has been asked, or somebody has not answered: whom to ask next is one press away. */
export function Waiting({ waiting, onCall, onDone }: Props) {
  const t = useLabels(labels);
  return (
    <Section title={t('waiting')} none={t('waitingNone')}>
      {waiting.map((it) => (
        <Line key={`${it.header.id} ${it.seat?.practitioner}`} of={it} onCall={onCall} onDone={onDone} />
      ))}
    </Section>
  );
}

function Line({ of, onCall, onDone }: { of: DeskWaiting } & Omit<Props, 'waiting'>) {
  const t = useLabels(labels);
  const name = useName();
  const language = useLanguage();
  const { seat } = of;
  const waits = useTickingText((at) => (seat ? duration(at - new Date(seat.invitedAt).getTime(), language) : ''));
  return (
    <article className={`${styles.row} ${styles.wide}`}>
      <div>
        <div className={styles.what}>
          {seat ? (
            <>
              <b>{seat.name}</b>{' '}
              <span className={styles.soft}>
                {name({ name: seat.institutionName, nameEn: seat.institutionNameEn })} · {t('invited', { time: waits })}
              </span>{' '}
              {seat.phone && <a href={`tel:${seat.phone}`}>{seat.phone}</a>}
            </>
          ) : (
            <span className={styles.red}>{t('nobody')}</span>
          )}
        </div>
        <CaseLine of={of.header} />
      </div>
      <div className={styles.acts}>
        {seat && (
          <Button
            size="small"
            aria-label={t('callOf', { whom: seat.name })}
            onClick={() => onCall(of.header.id, seat.name)}
          >
            {t('call')}
          </Button>
        )}
        {of.next ? (
          <AskNext of={of} next={of.next} onDone={onDone} />
        ) : (
          <Link to={`${to.case(of.header.id)}?do=invite`}>{t('choose')}</Link>
        )}
      </div>
    </article>
  );
}

/** The usual reason stands there already; another is one more press. */
function AskNext({
  of,
  next,
  onDone,
}: {
  of: DeskWaiting;
  next: NonNullable<DeskWaiting['next']>;
  onDone: Props['onDone'];
}) {
  const t = useLabels(labels);
  const name = useName();
  const { named } = useConsultationWords();
  const reasons = (useConsultationRules().data?.reasons.EXCUSE ?? []).filter((it) => !it.needsText);
  const [chosen, setChosen] = useState<string>();
  const ask = useAskNext();
  const reason = chosen ?? reasons.find((it) => it.code === 'NO_ANSWER')?.code ?? reasons[0]?.code ?? '';
  const whom = name(next);
  const press = () =>
    ask.mutate({ of, next, reason }, { onSuccess: () => onDone(t(of.seat ? 'reassigned' : 'asked', { name: whom })) });
  return (
    <>
      {of.seat && (
        <Select
          size="small"
          className={styles.reason}
          aria-label={t('reason')}
          value={reason || undefined}
          onChange={setChosen}
          options={reasons.map((it) => ({ value: it.code, label: named(it) }))}
        />
      )}
      <Button
        size="small"
        type="primary"
        loading={ask.isPending}
        disabled={of.seat != null && !reason}
        title={name({ name: next.institutionName, nameEn: next.institutionNameEn })}
        aria-label={of.seat ? t('reassignOf', { from: of.seat.name, name: whom }) : undefined}
        onClick={press}
      >
        {t(of.seat ? 'reassign' : 'invite', { name: whom })}
      </Button>
      {ask.error && <ProblemNotice error={ask.error} />}
    </>
  );
}
