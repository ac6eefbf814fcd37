import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { Kbd } from '@/components/kbd';
import { useMarks } from '@/lib/marks';
import type { Choice } from '@/lib/referral';
import type { CaseHeader } from '@/lib/wire';
import styles from './action-bar.module.css';
import { useActionWords } from './action-words';

interface Props {
  header: CaseHeader;
  choices: readonly Choice[];
  working: string | undefined;
  onAct: (action: string) => void;
}

/** Steps that end or turn a case stand in the menu, not beside the step one came for. */
const quiet = ['decline', 'withdraw', 'cancel', 'no-show', 'close', 'redirect'];
const silent = ['see'];

/** One primary act with a verb; the other allowed ones beside it; the blocked ones in a menu with the reason. */
export function ActionBar({ header, choices, working, onAct }: Props) {
  const { t, words, verb, why } = useActionWords();
  const allowed = choices.filter((it) => it.allowed && !silent.includes(it.action));
  const primary = allowed.find((it) => it.primary);
  const beside = allowed.filter((it) => it !== primary && !quiet.includes(it.action));
  const rest = allowed.filter((it) => it !== primary && quiet.includes(it.action));
  const shown = primary || beside.length > 0 ? beside : rest;
  const inMenu = shown === rest ? [] : rest;
  const menu = useMenu(choices, inMenu, why, verb);
  if (allowed.length === 0 && !header.list) {
    return (
      <footer className={styles.bar}>
        <span className={styles.hint}>{t('endedBar')}</span>
      </footer>
    );
  }
  const other = header.side === 'REQUESTER' ? header.responder : header.requester;
  const hint = header.list === 'WAITING' ? t('waitsFor', { name: words.party(other) }) : '';
  return (
    <footer className={styles.bar}>
      <span className={styles.hint}>{hint}</span>
      <div className={styles.acts}>
        {menu.length > 0 && (
          <Dropdown trigger={['click']} placement="topRight" menu={{ items: menu, onClick: ({ key }) => onAct(key) }}>
            <Button icon={<MoreOutlined />} aria-label={t('more')} title={t('more')} />
          </Dropdown>
        )}
        {shown.map((it) => (
          <Button
            key={it.action}
            loading={working === it.action}
            className={styles.act}
            onClick={() => onAct(it.action)}
          >
            {verb(it.action)}
          </Button>
        ))}
        {primary && (
          <Button
            type="primary"
            size="large"
            className={styles.primary}
            loading={working === primary.action}
            aria-keyshortcuts="Control+Enter"
            onClick={() => onAct(primary.action)}
          >
            {verb(primary.action)}
            <span className={styles.keys}>
              <Kbd keys="Ctrl ↵" />
            </span>
          </Button>
        )}
      </div>
    </footer>
  );
}

/** Its turn comes in another state. What only the green channel may do early, everybody may do later. */
const isLater = ({ blockedBy }: Choice) =>
  blockedBy?.code === 'casework/wrong-state' || blockedBy?.code === 'casework/green-channel-only';

type Items = NonNullable<MenuProps['items']>;

function useMenu(
  choices: readonly Choice[],
  inMenu: readonly Choice[],
  why: (it: Choice) => string,
  verb: (action: string) => string,
): Items {
  const { t } = useActionWords();
  const { list } = useMarks();
  const blocked = choices.filter((it) => !it.allowed && !silent.includes(it.action));
  const later = blocked.filter((it) => isLater(it));
  const soon = blocked.filter((it) => !isLater(it));
  const items: Items = inMenu.map((it) => ({
    key: it.action,
    label: verb(it.action),
    danger: it.action === 'cancel' || it.action === 'decline',
  }));
  if (choices.some((it) => it.action === 'arrive' && it.allowed)) {
    items.push({ key: 'arrive-late', label: verb('arrive-late') });
  }
  if (items.length > 0 && blocked.length > 0) items.push({ type: 'divider' });
  for (const it of soon) {
    items.push({
      key: it.action,
      disabled: true,
      label: (
        <span className={styles.blocked}>
          {verb(it.action)}
          <small>{why(it)}</small>
        </span>
      ),
    });
  }
  if (later.length > 0) {
    items.push({
      key: 'later',
      disabled: true,
      label: (
        <span className={styles.blocked}>
          <small>{t('later', { actions: list(later.map((it) => verb(it.action))) })}</small>
        </span>
      ),
    });
  }
  return items;
}
