import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { type Language, language, useLabels, useLanguage } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { to } from '@/lib/paths';
import { useSession, useSignOut, useSwitchPost } from '@/lib/session';
import { useSetting } from '@/lib/setting';
import { type ThemeChoice, themeChoice } from '@/lib/theme';
import { labels } from '../labels';
import { useRooms } from '../rooms';
import { usePostWords } from './post-switch';
import styles from './shell.module.css';

/** My name, and what concerns me: posts (on phones), rooms beyond the fourth, language, appearance, the way out. */
export function MeMenu({ onHelp }: { onHelp: () => void }) {
  const t = useLabels(labels);
  const session = useSession();
  const rooms = useRooms();
  const words = usePostWords();
  const { pair } = useMarks();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const signOut = useSignOut();
  const switchPost = useSwitchPost();
  const chosen = { language: useLanguage(), theme: useSetting(themeChoice) };
  const themes: readonly ThemeChoice[] = ['light', 'dark', 'system'];

  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: t('post'),
      children: session.posts.map((it) => ({ key: `post ${it.id}`, label: words(it) })),
    },
    { type: 'divider' },
    ...rooms.slice(4).map((it) => ({ key: `room ${it.path}`, label: t(it.key), icon: it.icon })),
    {
      key: 'language',
      label: t('language'),
      children: [
        { key: 'language zh-CN', label: <span lang="zh-CN">中文</span> },
        { key: 'language en', label: <span lang="en">English</span> },
      ],
    },
    { key: 'theme', label: t('theme'), children: themes.map((it) => ({ key: `theme ${it}`, label: t(it) })) },
    { key: 'help', label: t('shortcuts'), extra: '?', className: styles.wideOnly ?? '' },
    { type: 'divider' },
    { key: 'password', label: t('changePassword') },
    { key: 'sign-out', label: t('signOut') },
  ];

  const onClick: MenuProps['onClick'] = ({ key }) => {
    const [what, value = ''] = key.split(' ');
    if (what === 'language') language.set(value as Language);
    if (what === 'theme') themeChoice.set(value as ThemeChoice);
    if (what === 'room') void navigate(value);
    if (what === 'password') void navigate(to.newPassword(pathname));
    if (what === 'help') onHelp();
    if (what === 'post' && value !== session.post.id) {
      switchPost.mutate(value, { onSuccess: () => void navigate(to.workbench) });
    }
    if (what === 'sign-out') signOut.mutate(undefined, { onSettled: () => void navigate(to.signIn()) });
  };

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick,
        selectedKeys: [`post ${session.post.id}`, `language ${chosen.language}`, `theme ${chosen.theme}`],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={pair(t('me'), session.name)}>
        <span className={styles.wideOnly}>{session.name}</span>
      </Button>
    </Dropdown>
  );
}
