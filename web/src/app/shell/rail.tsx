import { Link, useLocation } from 'react-router';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { labels } from '../labels';
import { isIn, type Room } from '../rooms';
import styles from './shell.module.css';

export function Rail({ rooms }: { rooms: readonly Room[] }) {
  const t = useLabels(labels);
  const { pathname } = useLocation();
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
          aria-current={isIn(it, pathname) ? 'page' : undefined}
        >
          {it.icon}
          {t(it.key)}
        </Link>
      ))}
    </nav>
  );
}
