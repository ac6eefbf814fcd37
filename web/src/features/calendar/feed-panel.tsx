import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { useLanguage } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import { useFeed, useMakeFeed, useRevokeFeed } from './api/calendar';
import styles from './calendar.module.css';
import { useCalendarWords } from './words';

/** The secret address by which a telephone reads one's own calendar. */
export function FeedPanel() {
  const { t } = useCalendarWords();
  const language = useLanguage();
  const time = useShortTime();
  const feed = useFeed().data;
  const make = useMakeFeed();
  const revoke = useRevokeFeed();
  const [copied, setCopied] = useState(false);
  const address =
    feed?.token &&
    `${globalThis.location.origin}/api/calendar/feeds/${feed.token}.ics${language === 'en' ? '?lang=en' : ''}`;
  const create = () => {
    setCopied(false);
    make.mutate();
  };
  return (
    <section className={styles.section} aria-labelledby="feed">
      <h2 id="feed">{t('feed')}</h2>
      <p className={styles.soft}>{t('feedHint')}</p>
      {(make.error ?? revoke.error) && <ProblemNotice error={make.error ?? revoke.error} />}
      {address && (
        <Field label={t('feedAddress')} hint={t('feedOnce')}>
          {(control) => (
            <span className={styles.address}>
              <Input {...control} readOnly value={address} onFocus={(event) => event.target.select()} />
              <Button
                onClick={() => void navigator.clipboard?.writeText(address).then(() => setCopied(true))}
                aria-live="polite"
              >
                {t(copied ? 'copied' : 'copy')}
              </Button>
            </span>
          )}
        </Field>
      )}
      {feed && !feed.made && (
        <Button loading={make.isPending} onClick={create}>
          {t('feedMake')}
        </Button>
      )}
      {feed?.made && feed.madeAt && (
        <div className={styles.line}>
          <span className={`${styles.grow} ${styles.soft}`}>
            {`${t('feedMade', { time: time(feed.madeAt) })} · ${
              feed.lastVisitAt ? t('feedVisited', { time: time(feed.lastVisitAt) }) : t('feedNever')
            }`}
          </span>
          <Popconfirm title={t('feedAgainAsk')} okText={t('feedAgain')} onConfirm={create}>
            <Button size="small">{t('feedAgain')}</Button>
          </Popconfirm>
          <Popconfirm title={t('feedRevokeAsk')} okText={t('feedRevoke')} onConfirm={() => revoke.mutate(undefined)}>
            <Button size="small" danger type="text">
              {t('feedRevoke')}
            </Button>
          </Popconfirm>
        </div>
      )}
    </section>
  );
}
