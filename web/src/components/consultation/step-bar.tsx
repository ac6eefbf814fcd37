import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useCaseWords } from '@/components/case/case-words';
import { Kbd } from '@/components/kbd';
import type { ConsultationView } from '@/lib/consultation';
import styles from './consultation.module.css';
import { ConsultationStepForm } from './step-form';
import { useConsultationWords } from './words';

interface Props {
  view: ConsultationView;
  /** A step asked for from elsewhere: a notice, a card. */
  asked?: string | undefined;
  onAnswered: () => void;
}

/** What one comes for in a stage, before what could be done as well. */
const weight = ['sign', 'join', 'take', 'answer', 'deliver', 'decide', 'accept', 'schedule', 'begin', 'finish'];
const endings = ['cancel', 'refuse', 'not-take-place', 'decline', 'excuse'];

/** One primary act with a verb, the rest in a menu with why it cannot be done now. Ctrl+Enter takes the primary one. */
export function ConsultationStepBar({ view, asked, onAnswered }: Props) {
  const { t, verb, why } = useConsultationWords();
  const words = useCaseWords();
  const [open, setOpen] = useState<string>();
  // Asking another instead is done where one sees who is free: at the desk of the centre.
  const allowed = view.actions.filter((it) => it.allowed && it.action !== 'reassign');
  const place = (action: string) => (weight.includes(action) ? weight.indexOf(action) : weight.length);
  const [primary, ...others] = allowed
    .filter((it) => it.primary)
    .sort((one, other) => place(one.action) - place(other.action));
  const beside = [
    ...others,
    ...allowed.filter((it) => ['invite', 'finish', 'consult'].includes(it.action) && !it.primary),
  ];
  const rest = allowed.filter((it) => it !== primary && !beside.includes(it));

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || open || !primary) return;
    event.preventDefault();
    setOpen(primary.action);
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
  const answer = useEffectEvent((action: string) => {
    if (allowed.some((it) => it.action === action)) setOpen(action);
    onAnswered();
  });
  useEffect(() => {
    if (asked) answer(asked);
  }, [asked]);

  const menu: NonNullable<MenuProps['items']> = [
    ...rest.map((it) => ({ key: it.action, label: verb(it.action), danger: endings.includes(it.action) })),
    ...view.actions
      .filter((it) => !it.allowed && it.missing.length > 0 && it.blockedBy?.code === 'casework/needs-missing')
      .map((it) => ({
        key: `not ${it.action}`,
        disabled: true,
        label: (
          <span className={styles.blocked}>
            {verb(it.action)}
            <small>{why(it)}</small>
          </span>
        ),
      })),
  ];
  const other = view.case.side === 'REQUESTER' ? view.case.responder : view.case.requester;
  return (
    <footer className={styles.bar}>
      <span className={styles.hint}>
        {view.case.list === 'WAITING' && other ? t('waits', { name: words.party(other) }) : ''}
      </span>
      <div className={styles.acts}>
        {menu.length > 0 && (
          <Dropdown trigger={['click']} placement="topRight" menu={{ items: menu, onClick: ({ key }) => setOpen(key) }}>
            <Button icon={<MoreOutlined />} aria-label={t('more')} title={t('more')} />
          </Dropdown>
        )}
        {beside.map((it) => (
          <Button key={it.action} onClick={() => setOpen(it.action)}>
            {verb(it.action)}
          </Button>
        ))}
        {primary && (
          <Button type="primary" size="large" aria-keyshortcuts="Control+Enter" onClick={() => setOpen(primary.action)}>
            {verb(primary.action)}
            <span className={styles.keys}>
              <Kbd keys="Ctrl ↵" />
            </span>
          </Button>
        )}
      </div>
      {open && <ConsultationStepForm key={open} action={open} view={view} onClose={() => setOpen(undefined)} />}
    </footer>
  );
}
