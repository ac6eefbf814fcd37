import { useSearchParams } from 'react-router';

/** Filters live in the URL: read one, or change several at once without leaving a trail in the history. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  return {
    get: (key: string): string | undefined => search.get(key) || undefined,
    set: (change: Record<string, string | undefined>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(change)) {
            if (value) next.set(key, value);
            else next.delete(key);
          }
          return next;
        },
        { replace: true },
      ),
  };
}
