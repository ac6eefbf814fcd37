import { Link, useLocation } from 'react-router';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import styles from './directory.module.css';
import { labels } from './labels';

const tabs = [
  { path: to.institutions, label: 'institutions' },
  { path: to.consortia, label: 'consortia' },
  { path: to.agreements, label: 'agreements' },
] as const;

export function DirectoryTabs() {
  const t = useLabels(labels);
  const { pathname } = useLocation();
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {tabs.map((it) => (
        <Link
          key={it.path}
          to={it.path}
          className={styles.tab}
          aria-current={pathname.startsWith(it.path) ? 'page' : undefined}
        >
          {t(it.label)}
        </Link>
      ))}
    </nav>
  );
}
