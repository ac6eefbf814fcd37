import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { ClockBadge } from '@/components/clock-badge';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { countsKey } from '@/lib/live';
import { to } from '@/lib/paths';
import type { CaseHeader } from '@/lib/wire';
import { labels } from '../labels';
import styles from './green-strip.module.css';

const SHOWN = 3;

/** The green channel's running clocks, on every screen, until the case has ended or been handed over. */
export function GreenStrip() {
  const t = useLabels(labels);
  const words = useCaseWords();
  const { data } = useQuery({
    queryKey: [...countsKey, 'green'],
    queryFn: ({ signal }) =>
      api.get<{ items: CaseHeader[] }>('/api/worklists/{list}', {
        path: { list: 'green' },
        query: { limit: 20 },
        signal,
      }),
  });
  const running = (data?.items ?? []).filter((it) => it.list === 'TO_DO' || urgentStates.has(it.state));
  if (running.length === 0) {
    return null;
  }
  const more = running.length - SHOWN;
  return (
    <nav className={styles.strip} aria-label={t('greenStrip')}>
      <b className={styles.mark}>{t('greenStrip')}</b>
      {running.slice(0, SHOWN).map((it) => (
        <Link key={it.id} to={to.case(it.id)} className={styles.case}>
          <span className={styles.title}>{`${it.patient.maskedName} ${it.title}`}</span>
          <span>{words.state(it.state, it.kind)}</span>
          {it.clock && <ClockBadge clock={it.clock} />}
        </Link>
      ))}
      {more > 0 && <Link to={to.referrals}>{t('greenMore', { count: more })}</Link>}
    </nav>
  );
}

/** While somebody else must act, its clock still matters to us until the patient is in care. */
const urgentStates = new Set(['SUBMITTED', 'SEEN', 'MORE_INFO', 'ACCEPTED', 'IN_TRANSIT', 'ARRIVED']);
