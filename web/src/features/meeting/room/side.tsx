import { Badge, Tabs } from 'antd';
import { useState } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import type { PersonHere, RoomNow } from '../words-of-room';
import { Notes } from './notes';
import { People } from './people';
import styles from './side.module.css';
import { Texts } from './texts';
import type { AtRoom } from './use-room-line';

/** Beside the pictures: what is written, and who is here. */
export function Side({ room, me, at }: { room: RoomNow; me: PersonHere; at: AtRoom }) {
  const t = useLabels(labels);
  const [tab, setTab] = useState('texts');
  const waiting = room.people.filter((it) => it.place === 'LOBBY').length;
  return (
    <aside className={styles.side}>
      <Tabs
        className={styles.tabs ?? ''}
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'texts', label: t('texts'), children: <Texts self={room.self} at={at} /> },
          {
            key: 'people',
            label: (
              <Badge size="small" offset={[8, 0]} count={me.role === 'HOST' ? waiting : 0}>
                {t('people')}
              </Badge>
            ),
            children: <People room={room} me={me} line={at.line} />,
          },
          ...(me.role === 'GUEST' ? [] : [{ key: 'notes', label: t('notes'), children: <Notes line={at.line} /> }]),
        ]}
      />
    </aside>
  );
}
