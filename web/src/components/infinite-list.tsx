import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { PageOf } from '@/lib/api';
import { useLabels } from '@/lib/language';
import styles from './infinite-list.module.css';
import { labels } from './labels';
import { ProblemNotice } from './problem-notice';
import { RowSkeletons } from './skeletons';

interface Props<T> {
  query: UseInfiniteQueryResult<InfiniteData<PageOf<T>>>;
  /** What the list is, for screen readers. */
  label: string;
  itemKey: (item: T) => string;
  children: (item: T) => ReactNode;
  empty: ReactNode;
}

/**
 * A keyset list without page numbers: it keeps reading while the reader scrolls. Rows that are links or buttons are walked with
 * the up and down arrows, Home and End, and opened with Enter.
 */
export function InfiniteList<T>({ query, label, itemKey, children, empty }: Props<T>) {
  const t = useLabels(labels);
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;

  useEffect(() => {
    const mark = end.current;
    if (!mark || !hasNextPage || isFetchingNextPage || typeof IntersectionObserver === 'undefined') return undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some((it) => it.isIntersecting)) void fetchNextPage();
      },
      { rootMargin: '400px' },
    );
    watch.observe(mark);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (query.isPending) return <RowSkeletons />;
  if (query.isError && !query.data) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data?.pages.flatMap((it) => it.items) ?? [];
  if (items.length === 0) return <>{empty}</>;
  return (
    <>
      <ul aria-label={label} onKeyDown={walk}>
        {items.map((item) => (
          <li key={itemKey(item)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      <div ref={end} className={styles.foot}>
        {hasNextPage && (
          <Button type="text" size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('loadMore')}
          </Button>
        )}
        {!hasNextPage && items.length > 10 && t('allShown')}
      </div>
    </>
  );
}

/** Moves the focus between the rows of the list the event happened in. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > li a, :scope > li button')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (target === undefined || at < 0) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, target))]?.focus();
}
