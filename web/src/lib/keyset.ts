import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Call, type PageOf } from './api';

const LIMIT = 30;

/**
 * A list by keyset pages. It is read anew when the reader comes to it, and not while the reader looks at it: changes arrive
 * through the quiet bar.
 */
export function useKeyset<T>(queryKey: readonly unknown[], path: string, query: Call['query'] = {}, enabled = true) {
  return useInfiniteQuery({
    queryKey,
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<PageOf<T>>(path, { query: { limit: LIMIT, ...query, after: pageParam }, signal }),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
}

export const isEmpty = (data: { pages: PageOf<unknown>[] } | undefined): boolean =>
  data?.pages.every((it) => it.items.length === 0) ?? false;
