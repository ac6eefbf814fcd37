import { Link, useLocation } from 'react-router';
import { to } from '@/lib/paths';
import { useMay, useSession } from '@/lib/session';
import styles from './directory.module.css';
import { useManages } from './keeping';
import { useDirectoryWords } from './words';

/** The pages of one institution, as many as one keeps or may look at; with only one of them, none is named. */
export function InstitutionTabs({ institution }: { institution: string }) {
  const { t } = useDirectoryWords();
  const may = useMay();
  const { post } = useSession();
  const { pathname } = useLocation();
  const own = post.institution.id === institution;
  const tabs = [
    { path: to.institution(institution), label: t('overview'), shown: true },
    {
      path: to.readers(institution),
      label: t('readers'),
      shown: own && may('DIRECTORY_WRITE', 'DIAGNOSIS_READ'),
    },
    { path: to.machines(institution), label: t('machines'), shown: useManages(institution) },
    { path: to.figures, label: t('figures'), shown: own && may('DIRECTORY_WRITE') },
  ].filter((it) => it.shown);
  if (tabs.length === 1) return null;
  return (
    <nav className={styles.parts} aria-label={t('parts')}>
      {tabs.map((it) => (
        <Link
          key={it.path}
          to={it.path}
          className={styles.part}
          aria-current={pathname === it.path ? 'page' : undefined}
        >
          {it.label}
        </Link>
      ))}
    </nav>
  );
}
