import { Button } from 'antd';
import { EcgView } from '@/components/ecg/ecg-view';
import { WavesContext } from '@/components/ecg/together';
import { EmptyState } from '@/components/empty-state';
import { Viewer } from '@/components/imaging/viewer';
import { NamedMark } from '@/components/looker-mark';
import { useLabels, useName } from '@/lib/language';
import { labels } from '../labels';
import type { AtRoom } from '../room/use-room-line';
import { useWay } from '../way';
import type { RoomNow } from '../words-of-room';
import { PaperView } from './paper-view';
import styles from './shared-stage.module.css';
import { type SharedTable, useSharedView } from './use-shared-view';

/** What lies on the table, and what everybody looks at. */
export function SharedStage({ room, at }: { room: RoomNow; at: AtRoom }) {
  const t = useLabels(labels);
  const { meeting } = useWay();
  const table = useSharedView(at, room, meeting.items);
  const me = room.people.find((it) => it.id === room.self);
  return (
    <div className={styles.stage}>
      <div className={styles.bar}>
        <ul className={styles.items} aria-label={t('table')}>
          {meeting.items.map((it) => (
            <li key={it.id}>
              <Button
                size="small"
                type={table.item?.id === it.id ? 'primary' : 'default'}
                aria-pressed={table.item?.id === it.id}
                onClick={() => table.open(it.id)}
              >
                {it.label}
              </Button>
            </li>
          ))}
        </ul>
        <Lead room={room} table={table} />
      </div>
      <div className={styles.view}>
        {table.item ? (
          <NamedMark fills unless={meeting.me.role === 'ASKER'} who={`${me?.name ?? ''} · ${me?.institution ?? ''}`}>
            <Shown table={table} />
          </NamedMark>
        ) : (
          <EmptyState title={t('nothingShown')}>{t('nothingShownHint')}</EmptyState>
        )}
      </div>
    </div>
  );
}

/** Who leads, and how to lead, to follow, or to look alone. */
function Lead({ room, table }: { room: RoomNow; table: SharedTable }) {
  const t = useLabels(labels);
  const name = useName();
  const leader = room.people.find((it) => it.id === room.lead);
  const me = room.people.find((it) => it.id === room.self);
  const mayLead = !table.led || me?.role === 'HOST' || room.floor === room.self;
  return (
    <div className={styles.lead}>
      <span role="status">
        {table.leads && t('youLead')}
        {table.alone && t('alone')}
        {!table.leads && !table.alone && table.led && t('follows', { name: name(leader) })}
      </span>
      {table.leads && (
        <Button size="small" onClick={table.layDown}>
          {t('layDown')}
        </Button>
      )}
      {table.alone && (
        <Button size="small" type="primary" onClick={table.follow}>
          {t('followAgain')}
        </Button>
      )}
      {!table.leads && !table.alone && table.item && (
        <Button size="small" onClick={table.stepOut}>
          {t('stepOut')}
        </Button>
      )}
      {!table.leads && mayLead && (
        <Button size="small" onClick={table.takeLead}>
          {t('takeLead')}
        </Button>
      )}
    </div>
  );
}

type Looks = Readonly<Record<string, unknown>>;

function Shown({ table }: { table: SharedTable }) {
  const t = useLabels(labels);
  const { root } = useWay();
  const { item, view, leads, alone } = table;
  const waves = {
    shown: leads || alone ? undefined : view?.waves,
    ...(leads ? { onLook: (part: Looks) => table.look({ waves: { ...view?.waves, ...part } }) } : {}),
  };
  if (!item) return null;
  if (item.kind === 'DOCUMENT') return <PaperView key={item.id} item={item} table={table} />;
  const read = root(item);
  if (!read) return <EmptyState title={t('noKey')}>{t('noKeyHint')}</EmptyState>;
  return (
    <Viewer
      key={item.id}
      study={item.reference}
      root={read}
      wave={(series) => (
        <WavesContext value={waves}>
          <EcgView {...series} />
        </WavesContext>
      )}
      share={{
        shown: leads || alone ? undefined : view?.looked,
        ...(leads ? { onLook: (looked) => table.look({ looked }), onPoint: table.point } : {}),
        hearPoint: table.hearPoint,
      }}
    />
  );
}
