import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/lib/api';
import { presenceKey } from '@/lib/live';

export interface PersonHere {
  account: string;
  name: string;
  institution: string;
  institutionName: string;
}

interface PeopleHere {
  people: PersonHere[];
}

const BEAT = 20_000;

/** Who has the case open. One is here oneself while the page is visible, and says so every twenty seconds. */
export function usePresence(id: string): readonly PersonHere[] {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: presenceKey(id),
    queryFn: ({ signal }) => api.get<PeopleHere>('/api/cases/{id}/presence', { path: { id }, signal }),
  });

  useEffect(() => {
    const path = { path: { id } };
    function beat() {
      if (document.hidden) return;
      api.put<PeopleHere>('/api/cases/{id}/presence', undefined, path).then(
        (here) => queries.setQueryData(presenceKey(id), here),
        () => undefined,
      );
    }
    function leave() {
      api.delete('/api/cases/{id}/presence', path).catch(() => undefined);
    }
    const turn = () => (document.hidden ? leave() : beat());
    beat();
    const timer = setInterval(beat, BEAT);
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', turn);
      leave();
    };
  }, [id, queries]);

  return data?.people ?? [];
}
