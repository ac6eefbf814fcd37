import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useCaseWords } from '@/components/case/case-words';
import { Kbd } from '@/components/kbd';
import { ProblemNotice } from '@/components/problem-notice';
import { type DiagnosisView, useDiagnosisStep } from '@/lib/diagnosis';
import styles from './diagnosis.module.css';
import { StepDrawer } from './step-drawer';
import { bodyOf, formOf } from './step-forms';
import { useDiagnosisWords } from './words';

interface Props {
  view: DiagnosisView;
  /** Before a step: what is being written goes first, and may allow more than before. Undefined stops the step. */
  before?: () => Promise<DiagnosisView | undefined>;
  onDone?: (view: DiagnosisView, action: string) => void;
  /** A step asked for from elsewhere: a notice, a key. */
  asked?: string | undefined;
  onAnswered?: () => void;
}

/** Steps that end or turn a diagnosis stand in the menu, not beside the step one came for. */
const quiet = ['cancel', 'refuse', 'retract', 'release', 'take-over', 'addend'];

/** One primary act with a verb, the others beside it, and why the rest cannot be done now. Ctrl+Enter takes the primary one. */
export function StepBar({ view, before, onDone, asked, onAnswered }: Props) {
  const { t, verb, why } = useDiagnosisWords();
  const words = useCaseWords();
  const step = useDiagnosisStep(view.case.id);
  const [open, setOpen] = useState<string>();
  const allowed = view.actions.filter((it) => it.allowed);
  const primary = allowed.find((it) => it.primary);
  const beside = allowed.filter((it) => it !== primary && !quiet.includes(it.action));
  const rest = allowed.filter((it) => it !== primary && quiet.includes(it.action));
  const form = open ? formOf(open, view) : undefined;

  /** Without a name: the primary step, whichever it is once everything written is there. */
  async function act(action?: string) {
    const now = before ? await before() : view;
    if (!now || step.isPending) return;
    const wanted = action ?? now.actions.find((it) => it.allowed && it.primary)?.action;
    if (!wanted) return;
    if (formOf(wanted, now)) return setOpen(wanted);
    step.mutate(
      { action: wanted, version: now.case.version, body: bodyOf(wanted) },
      { onSuccess: (answer) => onDone?.(answer, wanted) },
    );
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || open) return;
    event.preventDefault();
    void act();
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);

  const answer = useEffectEvent((action: string) => {
    if (allowed.some((it) => it.action === action)) void act(action);
    onAnswered?.();
  });
  useEffect(() => {
    if (asked) answer(asked);
  }, [asked]);

  const menu: NonNullable<MenuProps['items']> = [
    ...rest.map((it) => ({ key: it.action, label: verb(it.action), danger: it.action === 'retract' })),
    ...view.actions
      .filter((it) => !it.allowed && it.missing.length > 0)
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
      {step.error && <ProblemNotice error={step.error} />}
      <span className={styles.hint}>
        {view.case.list === 'WAITING' ? t('waits', { name: words.party(other) }) : ''}
      </span>
      <div className={styles.acts}>
        {menu.length > 0 && (
          <Dropdown
            trigger={['click']}
            placement="topRight"
            menu={{ items: menu, onClick: ({ key }) => void act(key) }}
          >
            <Button icon={<MoreOutlined />} aria-label={t('more')} title={t('more')} />
          </Dropdown>
        )}
        {beside.map((it) => (
          <Button
            key={it.action}
            danger={it.action === 'alert'}
            loading={step.isPending && step.variables.action === it.action}
            onClick={() => void act(it.action)}
          >
            {verb(it.action)}
          </Button>
        ))}
        {primary && (
          <Button
            type="primary"
            size="large"
            loading={step.isPending && step.variables.action === primary.action}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void act(primary.action)}
          >
            {verb(primary.action)}
            <span className={styles.keys}>
              <Kbd keys="Ctrl ↵" />
            </span>
          </Button>
        )}
      </div>
      {open && form && (
        <StepDrawer
          key={open}
          action={open}
          form={form}
          view={view}
          onClose={() => setOpen(undefined)}
          onDone={(answer) => {
            setOpen(undefined);
            onDone?.(answer, open);
          }}
        />
      )}
    </footer>
  );
}
