import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCaseWords } from '@/components/case/case-words';
import { api } from '@/lib/api';
import { to } from '@/lib/paths';

export interface Hit {
  id: string;
  kind: 'case' | 'patient';
  path: string;
  title: string;
  text: string;
  note: string;
}

export interface Found {
  hits: readonly Hit[];
  state: 'idle' | 'searching' | 'done' | 'failed';
}

export function useSearch(query: string): Found {
  const words = useCaseWords();
  const { data, isError, isFetching } = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => api.get('/api/search', { query: { q: query }, signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  if (query === '') return { hits: [], state: 'idle' };
  if (isError) return { hits: [], state: 'failed' };
  const patients = (data?.patients ?? []).map(
    (it): Hit => ({
      id: it.id,
      kind: 'patient',
      path: to.patient(it.id),
      title: it.maskedName,
      text: words.person(it),
      note: it.birthDate,
    }),
  );
  const cases = (data?.cases ?? []).map(
    (it): Hit => ({
      id: it.id,
      kind: 'case',
      path: to.case(it.id),
      title: it.patient.maskedName,
      text: [it.title, words.party(it.side === 'RESPONDER' ? it.requester : it.responder)].filter(Boolean).join(' · '),
      note: `${words.state(it.state, it.kind)} · ${it.number}`,
    }),
  );
  return { hits: [...cases, ...patients], state: data && !isFetching ? 'done' : 'searching' };
}
