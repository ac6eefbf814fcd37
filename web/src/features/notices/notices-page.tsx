import { Button } from 'antd';
import { type MouseEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { QuietBar } from '@/components/quiet-bar';
import { useLabels, useName } from '@/lib/language';
import { useLive } from '@/lib/live';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useSession, useSwitchPost } from '@/lib/session';
import { useShortTime } from '@/lib/time';
import { type Notice, useMarkRead, useNotices } from './api/notices';
import { labels } from './labels';
import styles from './notices-page.module.css';

/** What happened that concerns me. Opening one marks it as read. */
export function NoticesPage() {
  const t = useLabels(labels);
  const filters = useFilters();
  const unread = filters.get('show') === 'unread';
  const query = useNotices(unread);
  const markRead = useMarkRead();
  const [fresh, setFresh] = useState(0);
  useTitle(t('title'));
  useLive((event) => {
    if (event.event === 'notices') setFresh((it) => it + 1);
  });
  const apply = () => {
    setFresh(0);
    void query.refetch();
  };
  return (
    <>
      <header className={styles.filters}>
        <h1>{t('title')}</h1>
        <FilterChips
          label={t('show')}
          value={unread ? 'unread' : 'all'}
          onChange={(it) => filters.set({ show: it === 'unread' ? it : undefined })}
          chips={[
            { value: 'all', label: t('all') },
            { value: 'unread', label: t('unread') },
          ]}
        />
        <Button
          className={styles.end ?? ''}
          loading={markRead.isPending && 'all' in (markRead.variables ?? {})}
          onClick={() => markRead.mutate({ all: true })}
        >
          {t('readAll')}
        </Button>
      </header>
      {markRead.isError && <ProblemNotice error={markRead.error} />}
      <QuietBar updates={{ count: fresh, apply }} />
      <InfiniteList
        query={query}
        label={t('title')}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t(unread ? 'noneUnread' : 'empty')}>{t('emptyHint')}</EmptyState>}
      >
        {(it) => <Row of={it} onOpen={() => !it.readAt && markRead.mutate({ ids: [it.id] })} />}
      </InfiniteList>
    </>
  );
}

/** A notice of another institution where I have a post: going there means working in that post. */
function Row({ of, onOpen }: { of: Notice; onOpen: () => void }) {
  const t = useLabels(labels);
  const name = useName();
  const time = useShortTime();
  const navigate = useNavigate();
  const { post, posts } = useSession();
  const switchPost = useSwitchPost();
  const path = of.caseId ? to.case(of.caseId) : to.notices;
  const there =
    of.institution === post.institution.id ? undefined : posts.find((it) => it.institution.id === of.institution);

  function open(event: MouseEvent) {
    onOpen();
    if (!there || !of.caseId) return;
    event.preventDefault();
    switchPost.mutate(there.id, { onSuccess: () => void navigate(path) });
  }

  return (
    <Link to={path} onClick={open} className={`${styles.row} ${of.readAt ? '' : styles.unread}`}>
      <span className={styles.dot}>{!of.readAt && <span className="m-hidden">{t('unread')}</span>}</span>
      <span>
        {of.urgent && <span className={styles.urgent}>{t('urgent')}</span>}
        {of.title}
        {there && <span className={styles.there}>{name(there.institution)}</span>}
      </span>
      <time dateTime={of.at}>{time(of.at)}</time>
    </Link>
  );
}
