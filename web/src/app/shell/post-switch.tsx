import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useLabels, useName } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { to } from '@/lib/paths';
import { useRoleWords } from '@/lib/role-labels';
import { useSession, useSwitchPost } from '@/lib/session';
import type { PostView } from '@/lib/wire';
import { labels } from '../labels';
import styles from './shell.module.css';

/** 汊口镇卫生院 · 全科 · 医生: where I am, and the other places where I work. */
export function PostSwitch() {
  const t = useLabels(labels);
  const { post, posts } = useSession();
  const words = usePostWords();
  const { pair } = useMarks();
  const navigate = useNavigate();
  const switchPost = useSwitchPost();
  const label = words(post);
  if (posts.length < 2) {
    return (
      <span className={`${styles.wideOnly} ${styles.post}`} title={t('post')}>
        {label}
      </span>
    );
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [post.id],
        items: posts.map((it) => ({ key: it.id, label: words(it) })),
        onClick: ({ key }) =>
          key !== post.id && switchPost.mutate(key, { onSuccess: () => void navigate(to.workbench) }),
      }}
    >
      <Button
        type="text"
        className={`${styles.wideOnly} ${styles.post}`}
        icon={<DownOutlined />}
        iconPlacement="end"
        loading={switchPost.isPending}
        aria-label={pair(t('switchPost'), label)}
      >
        {label}
      </Button>
    </Dropdown>
  );
}

export function usePostWords(): (post: PostView) => string {
  const t = useLabels(labels);
  const name = useName();
  const role = useRoleWords();
  return (post) =>
    [
      name(post.institution),
      post.department ? name(post.department) : t('wholeInstitution'),
      post.roles[0] ? role(post.roles[0]) : '',
    ]
      .filter(Boolean)
      .join(' · ');
}
