import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useLabels, useName } from '@/lib/language';
import { now } from '@/lib/now';
import { useMay, useSession } from '@/lib/session';
import { exactTime } from '@/lib/time';
import { useTakeOver } from './api/duty-changes';
import styles from './directory.module.css';
import type { Turn } from './duty';
import { CoverDrawer, HandoverDrawer, LeaveDrawer, SwapDrawer } from './duty-change-drawers';
import { labels } from './duty-change-labels';

type Act = 'leave' | 'swap' | 'handOver' | 'cover';

interface Props {
  institution: string;
  turn: Turn;
}

/** What one may do with a turn: its person leaves, swaps and hands it over; who keeps the roster covers it. */
export function DutyActs({ institution, turn }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const mayWrite = useMay()('DIRECTORY_WRITE');
  const { practitioner } = useSession();
  const [open, setOpen] = useState<Act>();
  const mine = turn.practitioner === practitioner;
  const coming = Date.parse(turn.until) > now();
  const acts: Act[] = [
    ...(mine && coming && !turn.left ? (['swap', 'leave'] as const) : []),
    ...(mine && !turn.handover?.takenBy && Date.parse(turn.from) <= now() ? (['handOver'] as const) : []),
    ...(mayWrite && coming ? (['cover'] as const) : []),
  ];
  const close = () => setOpen(undefined);
  if (acts.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items: acts.map((key) => ({ key, label: t(key) })), onClick: (it) => setOpen(it.key as Act) }}
      >
        <Button
          size="small"
          type="text"
          icon={<MoreOutlined />}
          title={t('moreShort')}
          aria-label={t('more', { name: name(turn), time: exactTime(turn.from).slice(5) })}
        />
      </Dropdown>
      {open === 'leave' && <LeaveDrawer turn={turn} onClose={close} />}
      {open === 'swap' && <SwapDrawer institution={institution} turn={turn} onClose={close} />}
      {open === 'handOver' && <HandoverDrawer turn={turn} onClose={close} />}
      {open === 'cover' && <CoverDrawer institution={institution} turn={turn} onClose={close} />}
    </>
  );
}

/** What stands beside a turn: that it is a gap, and what its person left to the next one. */
export function DutyNotes({ turn }: { turn: Turn }) {
  const t = useLabels(labels);
  const { practitioner } = useSession();
  const take = useTakeOver();
  const { handover } = turn;
  return (
    <>
      {turn.left && (
        <span className={styles.warning}>
          {turn.leftBecause ? t('leftBecause', { reason: turn.leftBecause }) : t('left')}
        </span>
      )}
      {handover && (
        <span className={styles.soft}>
          {`${t('handover', { name: handover.writtenBy })}：${handover.note}`}
          {handover.takenBy
            ? ` · ${t('takenBy', { name: handover.takenBy })}`
            : turn.practitioner !== practitioner && (
                <Button size="small" loading={take.isPending} onClick={() => take.mutate(turn.id)}>
                  {t('takeOver')}
                </Button>
              )}
        </span>
      )}
    </>
  );
}
