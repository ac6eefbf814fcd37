import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';
import { sessionKey } from './session';

/** Retries only what can heal by itself: no answer, or a server that says it is unavailable. */
function heals(error: unknown): boolean {
  const { status } = asProblem(error);
  return status === 0 || status === 502 || status === 503 || status === 504;
}

export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The session ended while we were reading: the guard of the shell shows the sign-in page.
        if (asProblem(error).status === 401 && query.queryKey[0] !== sessionKey[0]) {
          queries.setQueryData(sessionKey, null);
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && heals(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
  return queries;
}
