import { DesktopOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { FilterChips } from '@/components/filter-chips';
import { useTitle } from '@/components/page-frame';
import { useLabels } from '@/lib/language';
import { useMedia } from '@/lib/media';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import styles from './board-page.module.css';
import { Columns } from './columns';
import { labels } from './labels';
import { ReferralTable } from './referral-table';

/** The referrals of one's institution: a board for those who route them, a table for everybody. */
export function BoardPage() {
  const t = useLabels(labels);
  const may = useMay();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const routes = may('COORDINATE');
  // On a phone one reads down, not across; the board is there for who asks for it.
  const phone = useMedia('(max-width: 760px)');
  const usual = phone ? 'table' : 'board';
  const view = routes && (search.get('view') ?? usual) === 'board' ? 'board' : 'table';
  useTitle(t('title'));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        {routes && (
          <FilterChips
            label={t('views')}
            value={view}
            onChange={(it) => setSearch(it === usual ? {} : { view: it }, { replace: true })}
            chips={[
              { value: 'board', label: t('board') },
              { value: 'table', label: t('table') },
            ]}
          />
        )}
        <span className={styles.end} />
        {routes && !phone && (
          <Button type="text" icon={<DesktopOutlined />} onClick={() => navigate(to.referralWall)}>
            {t('wall')}
          </Button>
        )}
        {may('REFERRAL_REQUEST') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate(to.newReferral())}>
            {t('newReferral')}
          </Button>
        )}
      </header>
      {view === 'board' ? <Columns /> : <ReferralTable />}
    </div>
  );
}
