import { Link, useLocation } from 'react-router';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import type { Permission } from '@/lib/wire';
import { labels } from './labels';
import styles from './tabs.module.css';

const tabs: readonly { path: string; label: 'desk' | 'all' | 'unmatched' | 'figures'; any: readonly Permission[] }[] = [
  { path: to.diagnoses, label: 'desk', any: ['DIAGNOSIS_READ'] },
  { path: to.diagnosesAll, label: 'all', any: ['CASE_READ'] },
  { path: to.unmatched, label: 'unmatched', any: ['DIAGNOSIS_REQUEST'] },
  { path: to.figures, label: 'figures', any: ['CASE_READ', 'DIRECTORY_WRITE'] },
];

/** Beside the desk, which needs the whole window: everything that was asked or read, and what is counted of it. */
export function DiagnosisTabs() {
  const t = useLabels(labels);
  const may = useMay();
  const { pathname } = useLocation();
  const at = (path: string) => pathname.startsWith(path) && path !== to.diagnoses;
  const list = !tabs.some((it) => at(it.path));
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {tabs
        .filter((it) => may(...it.any))
        .map((it) => (
          <Link
            key={it.path}
            to={it.path}
            className={styles.tab}
            aria-current={at(it.path) || (list && it.label === 'all') ? 'page' : undefined}
          >
            {t(it.label)}
          </Link>
        ))}
    </nav>
  );
}
