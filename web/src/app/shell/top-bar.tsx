import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { unreadKey } from '@/lib/live';
import { to } from '@/lib/paths';
import { useMay } from '@/lib/session';
import { labels } from '../labels';
import { MeMenu } from './me-menu';
import { PostSwitch } from './post-switch';
import { SearchBox } from './search-box';
import styles from './shell.module.css';

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const may = useMay();
  return (
    <header className={`${styles.top} m-no-print`}>
      <div className={styles.search}>{may('CASE_READ') && <SearchBox />}</div>
      <PostSwitch />
      <Bell />
      <MeMenu onHelp={onHelp} />
    </header>
  );
}

/** The server counts one further, and then no more. */
const MOST = 99;

function Bell() {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: unreadKey,
    queryFn: ({ signal }) => api.get('/api/notices/unread', { signal }),
  });
  const unread = data?.unread ?? 0;
  const label = t(unread === 0 ? 'notices' : unread > MOST ? 'noticesMany' : 'noticesUnread', {
    count: Math.min(unread, MOST),
  });
  return (
    <Badge count={unread} size="small" overflowCount={MOST} offset={[-1, 7]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={label}
        title={label}
        onClick={() => navigate(to.notices)}
      />
    </Badge>
  );
}
