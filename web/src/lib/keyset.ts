import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type CallOf, type Ok, type PageOf, type PathOf } from './api';

/** Rows a page. */
export const LIMIT = 30;

/** The paths that answer with keyset pages. */
export type KeysetPath = {
  [P in PathOf<'get'>]: Ok<'get', P> extends { items: unknown[]; next?: string } ? P : never;
}[PathOf<'get'>];

export type ItemOf<P extends KeysetPath> = Ok<'get', P> extends { items: (infer T)[] } ? T : never;

/**
 * A list by keyset pages. It is read anew when the reader comes to it, and not while the reader looks at it: changes arrive
 * through the quiet bar.
 */
export function useKeyset<P extends KeysetPath>(queryKey: readonly unknown[], path: P, call: CallOf<'get', P> = {}) {
  return useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const { path: inPath, query } = call as { path?: Record<string, string>; query?: Record<string, string> };
      return api.get<PageOf<ItemOf<P>>>(path, {
        path: inPath,
        query: { limit: LIMIT, ...query, after: pageParam },
        signal,
      });
    },
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
}

export const isEmpty = (data: { pages: PageOf<unknown>[] } | undefined): boolean =>
  data?.pages.every((it) => it.items.length === 0) ?? false;
