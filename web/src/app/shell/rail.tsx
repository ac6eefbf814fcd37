import { skipToken, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useMatch } from 'react-router';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import type { CaseHeader } from '@/lib/wire';
import { labels } from '../labels';
import { isIn, type Room } from '../rooms';
import styles from './shell.module.css';

export function Rail({ rooms }: { rooms: readonly Room[] }) {
  const t = useLabels(labels);
  const { pathname } = useLocation();
  const kind = useOpenKind();
  return (
    <nav className={`${styles.rail} m-no-print`} aria-label={t('rooms')}>
      <Link to={to.workbench} className={styles.logo} aria-label={t('product')} title={t('product')}>
        <img src="/mailian.svg" width="32" height="32" alt="" />
      </Link>
      {rooms.map((it, index) => (
        <Link
          key={it.key}
          to={it.path}
          className={`${styles.room} ${index > 3 ? styles.beyondFour : ''}`}
          aria-current={isIn(it, pathname, kind) ? 'page' : undefined}
        >
          {it.icon}
          {t(it.key)}
        </Link>
      ))}
    </nav>
  );
}

/** Which kind of case the open page is about: the page has read it, the rail only looks over its shoulder. */
function useOpenKind(): string | undefined {
  const id = useMatch('/cases/:id')?.params.id;
  const { data } = useQuery<{ header: CaseHeader }>({ queryKey: ['cases', id, 'detail'], queryFn: skipToken });
  return id === undefined ? undefined : data?.header.kind;
}
