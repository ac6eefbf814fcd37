import { Button } from 'antd';
import { useState } from 'react';
import type { ReviewedSpan } from '@/components/masking/spans';
import { TextReview } from '@/components/masking/text-review';
import { useLabels } from '@/lib/language';
import type { Looked, StrippingText } from '@/lib/stripping';
import { useShortTime } from '@/lib/time';
import { labels } from './labels';
import styles from './stripping.module.css';

interface Props {
  of: StrippingText;
  busy: boolean;
  onLook: (it: Looked) => void;
}

const names = {
  QUESTION: 'question',
  PURPOSE: 'purpose',
  HISTORY: 'history',
  FINDINGS: 'findings',
  IMPRESSION: 'impression',
  TREATMENT: 'treatment',
} as const;

/** A text as it was written, and beside it as the others read it. */
export function TextPart({ of, busy, onLook }: Props) {
  const t = useLabels(labels);
  const time = useShortTime();
  const [changed, change] = useState<ReviewedSpan[]>();
  const spans = changed ?? of.spans;
  const name = t(names[of.part as keyof typeof names] ?? 'question');
  return (
    <article className={styles.part} aria-label={name} data-open={!of.by || changed !== undefined}>
      <header className={styles.head}>
        <h3>{name}</h3>
        <span className={styles.state}>
          {of.by ? t('lookedBy', { name: of.by.name, time: time(of.by.at) }) : t('open')}
        </span>
      </header>
      <div className={styles.sides}>
        <TextReview label={name} text={of.text} spans={spans} onChange={change} />
        <section aria-label={t('othersRead')} className={styles.others}>
          <header className={styles.head}>
            <h4>{t('othersRead')}</h4>
            {changed && <span className={styles.state}>{t('othersReadLater')}</span>}
          </header>
          <p data-stale={changed !== undefined}>{of.masked}</p>
        </section>
      </div>
      <footer className={styles.foot}>
        <Button
          type={of.by && !changed ? 'default' : 'primary'}
          disabled={busy || (of.by != null && !changed)}
          onClick={() => {
            onLook({ what: `texts/${of.part}`, body: { spans } });
            change(undefined);
          }}
        >
          {t(of.by && changed ? 'lookedAgain' : 'looked')}
        </Button>
      </footer>
    </article>
  );
}
