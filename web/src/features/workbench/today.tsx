import { Link } from 'react-router';
import { CaseRow } from '@/components/case/case-row';
import { walk } from '@/components/infinite-list';
import { useLabels, useLanguage } from '@/lib/language';
import { now } from '@/lib/now';
import { to } from '@/lib/paths';
import { useShortTime } from '@/lib/time';
import { useLatestNotices } from './api/latest-notices';
import { type Counts, useOnTheWay } from './api/worklists';
import { labels } from './labels';
import styles from './workbench-page.module.css';

/** The day at a glance: what is unread or late, who is on the road, what was said last. */
export function Today({ counts }: { counts: Counts | undefined }) {
  const t = useLabels(labels);
  const language = useLanguage();
  const date = new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  }).format(now());
  return (
    <>
      <header className={styles.head}>
        <h2>{t('today')}</h2>
        <span className={styles.count}>{date}</span>
      </header>
      <div className={styles.scroll}>
        <div className={styles.figures}>
          <Link to="?show=unseen" className={styles.figure}>
            {t('unseen')}
            <b>{counts?.unseen ?? '–'}</b>
          </Link>
          <Link to="?show=overdue" className={`${styles.figure} ${counts?.overdue ? styles.late : ''}`}>
            {t('overdue')}
            <b>{counts?.overdue ?? '–'}</b>
          </Link>
        </div>
        <OnTheWay />
        <Latest />
      </div>
    </>
  );
}

function OnTheWay() {
  const t = useLabels(labels);
  const { data } = useOnTheWay();
  return (
    <section className={styles.section} aria-labelledby="on-the-way">
      <h3 id="on-the-way">{t('onTheWay')}</h3>
      {data?.items.length === 0 && <p className={styles.none}>{t('onTheWayEmpty')}</p>}
      <ul onKeyDown={walk}>
        {data?.items.map((it) => (
          <li key={it.id}>
            <CaseRow of={it} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Latest() {
  const t = useLabels(labels);
  const time = useShortTime();
  const { data } = useLatestNotices();
  return (
    <section className={styles.section} aria-labelledby="latest">
      <h3 id="latest">
        {t('latest')}
        <Link to={to.notices}>{t('allNotices')}</Link>
      </h3>
      {data?.items.length === 0 && <p className={styles.none}>{t('latestEmpty')}</p>}
      <ul>
        {data?.items.map((it) => (
          <li key={it.id}>
            <Link
              to={it.caseId ? to.case(it.caseId) : to.notices}
              className={`${styles.notice} ${it.readAt ? '' : styles.unread}`}
            >
              {it.title}
              <time dateTime={it.at}>{time(it.at)}</time>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
