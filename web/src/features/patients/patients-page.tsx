import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FindBox } from '@/components/find-box';
import { InfiniteList } from '@/components/infinite-list';
import { useTitle } from '@/components/page-frame';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { usePatients } from './api/patients';
import styles from './patients.module.css';
import { usePatientWords } from './words';

export function PatientsPage() {
  const words = usePatientWords();
  const { t } = words;
  const navigate = useNavigate();
  const filters = useFilters();
  const q = filters.get('q');
  const query = usePatients(q);
  useTitle(t('title'));
  const register = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(to.newPatient)}>
      {t('register')}
    </Button>
  );
  return (
    <>
      <div className={styles.filters}>
        <h1>{t('title')}</h1>
        <FindBox className={styles.find} label={t('find')} value={q ?? ''} onChange={(it) => filters.set({ q: it })} />
        <span className={styles.end}>{register}</span>
      </div>
      <InfiniteList
        query={query}
        label={t('title')}
        itemKey={(it) => it.id}
        empty={
          <EmptyState title={q ? t('notFound', { query: q }) : t('empty')} action={register}>
            {q ? t('notFoundHint') : t('emptyHint')}
          </EmptyState>
        }
      >
        {(it) => (
          <Link to={to.patient(it.id)} className={styles.row}>
            <span className={styles.name}>{it.maskedName}</span>
            <span>{words.person(it)}</span>
            <span className={`${styles.soft} ${styles.birth}`}>{it.birthDate}</span>
            <span className={styles.soft}>
              {it.identifiers.map((number) => `${words.numberKind(number.kind)} ${number.masked}`).join(' · ')}
            </span>
            <span className={styles.soft}>{words.sight(it.sight)}</span>
          </Link>
        )}
      </InfiniteList>
    </>
  );
}
