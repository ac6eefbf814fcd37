import { Button } from 'antd';
import { useCaseWords } from '@/components/case/case-words';
import { useLabels, useLanguage } from '@/lib/language';
import { useTickingText } from '@/lib/now';
import { duration } from '@/lib/time';
import type { DeskLate } from './api';
import { CaseLine } from './case-line';
import styles from './desk.module.css';
import { labels } from './labels';
import { Section } from './section';

interface Props {
  late: readonly DeskLate[];
  onCall: (caseId: string, whom: string) => void;
}

/** What should have happened already, the longest first. */
export function Late({ late, onCall }: Props) {
  const t = useLabels(labels);
  return (
    <Section title={t('late')} none={t('lateNone')}>
      {late.map((it) => (
        <Line key={it.header.id} of={it} onCall={onCall} />
      ))}
    </Section>
  );
}

function Line({ of, onCall }: { of: DeskLate; onCall: Props['onCall'] }) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const language = useLanguage();
  const since = useTickingText((at) => duration(at - new Date(of.since).getTime(), language));
  const who = of.who.join('、');
  const whom = who || words.party(of.header.requester);
  return (
    <article className={`${styles.row} ${styles.wide}`}>
      <div>
        <CaseLine of={of.header} />
        <div className={styles.what}>
          <span className={styles.red}>
            {t(`late.${of.because}`, { who, clock: of.header.clock ? words.clock(of.header.clock.name) : '' })}
          </span>{' '}
          <span>{t('ago', { time: since })}</span>
        </div>
      </div>
      <div className={styles.acts}>
        <Button size="small" aria-label={t('callOf', { whom })} onClick={() => onCall(of.header.id, whom)}>
          {t('call')}
        </Button>
      </div>
    </article>
  );
}
