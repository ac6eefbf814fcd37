import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { useKeyset } from '@/lib/keyset';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { exactTime } from '@/lib/time';
import { readLabels } from './read-labels';
import styles from './read-list.module.css';

export interface ReadLine {
  id: string;
  at: string;
  name: string;
  patient: string;
  caseId?: string | null;
  what: string;
  why: string;
}

interface Props {
  /** Where the lines come from: of one patient, or of the whole institution. */
  path: string;
  queryKey: readonly unknown[];
  /** In the log of the institution each line leads to its patient. */
  withPatient?: boolean;
}

/** Who looked at what, when and why, newest first. */
export function ReadList({ path, queryKey, withPatient = false }: Props) {
  const t = useLabels(readLabels);
  const query = useKeyset<ReadLine>(queryKey, path);
  const word = (group: 'what' | 'why', code: string) => {
    const key = `${group}.${code}`;
    return key in readLabels.words.en ? t(key as Parameters<typeof t>[0]) : code;
  };
  return (
    <InfiniteList
      query={query}
      label={t('title')}
      itemKey={(it) => it.id}
      empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
    >
      {(it) => (
        <div className={styles.line}>
          <time className={styles.soft}>{exactTime(it.at)}</time>
          <span>{it.name}</span>
          <span>{word('what', it.what)}</span>
          <span className={styles.soft}>{word('why', it.why)}</span>
          <span className={styles.links}>
            {withPatient && <Link to={to.patient(it.patient)}>{t('patient')}</Link>}
            {it.caseId && <Link to={to.case(it.caseId)}>{t('openCase')}</Link>}
          </span>
        </div>
      )}
    </InfiniteList>
  );
}
