import { Badge, Tabs } from 'antd';
import { useState } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import { RecordingPanel } from '../recording/recording-panel';
import type { Recording } from '../recording/use-recording';
import type { PersonHere, RoomNow } from '../words-of-room';
import { Notes } from './notes';
import { People } from './people';
import styles from './side.module.css';
import { Texts } from './texts';
import type { AtRoom } from './use-room-line';

interface Props {
  room: RoomNow;
  me: PersonHere;
  at: AtRoom;
  recording: Recording;
}

/** Beside the pictures: what is written, who is here, what comes out of it. */
export function Side({ room, me, at, recording }: Props) {
  const t = useLabels(labels);
  const [tab, setTab] = useState('texts');
  const waiting = room.people.filter((it) => it.place === 'LOBBY').length;
  return (
    <aside className={styles.side}>
      <Tabs
        className={styles.tabs ?? ''}
        size="small"
        tabBarGutter={16}
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
          {
            key: 'recording',
            label: t('recording'),
            children: <RecordingPanel room={room} me={me} of={recording} />,
          },
        ]}
      />
    </aside>
  );
}
