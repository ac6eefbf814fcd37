import { Link } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { useKeyset } from '@/lib/keyset';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { exactTime } from '@/lib/time';
import { readLabels } from './read-labels';
import styles from './read-list.module.css';

/** Who looked at one patient. */
export function PatientReads({ patient }: { patient: string }) {
  const query = useKeyset(['patients', patient, 'reads'], '/api/patients/{id}/reads', { path: { id: patient } });
  return <ReadList query={query} />;
}

/** Who of one's own institution looked at anybody; each line leads to its patient. */
export function InstitutionReads() {
  const query = useKeyset(['operations', 'reads'], '/api/operations/reads');
  return <ReadList query={query} withPatient />;
}

interface Props {
  query: ReturnType<typeof useKeyset<'/api/operations/reads'>>;
  withPatient?: boolean;
}

/** Who looked at what, when and why, newest first. */
function ReadList({ query, withPatient = false }: Props) {
  const t = useLabels(readLabels);
  const words = useCaseWords();
  const word = (group: 'what' | 'why', code: string) => {
    const key = `${group}.${code}`;
    if (key in readLabels.words.en) return t(key as Parameters<typeof t>[0]);
    return group === 'why' ? words.state(code) : code;
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
