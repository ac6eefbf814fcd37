import { useQueryClient } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { DarkRoom } from '@/components/imaging/dark-room';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import type { Devices } from '../media/use-devices';
import { useMedia } from '../media/use-media';
import { useScreen } from '../media/use-screen';
import { useRecording } from '../recording/use-recording';
import { SharedStage } from '../shared/shared-stage';
import { useWay } from '../way';
import type { Face, RoomEnding } from '../words-of-room';
import { ControlBar } from './control-bar';
import styles from './live-room.module.css';
import { Lobby } from './lobby';
import { Side } from './side';
import { Tiles } from './tiles';
import { useRoomLine } from './use-room-line';

interface Props {
  devices: Devices;
  onEnd: (why: RoomEnding) => void;
}

/** In the lobby or in the room: everybody's picture, the text beside it, and what one can do. */
export function LiveRoom({ devices, onEnd }: Props) {
  const t = useLabels(labels);
  const { meeting } = useWay();
  const { picture, weak } = meeting.rules;
  const { camera, microphone } = devices;
  const screen = useScreen();
  const [facesOnly, setFacesOnly] = useState(false);
  const [line, setLine] = useState({ weak: false, audioOnly: false });
  const audio = microphone.on ? microphone.track : undefined;
  const moving = camera.on && !line.audioOnly ? camera.track : undefined;
  const face: Face = {
    microphone: audio !== undefined,
    camera: moving !== undefined,
    screen: screen.track !== undefined,
    ...line,
  };
  const at = useRoomLine(face);
  const { room } = at;
  const tracks = useMemo(() => ({ audio, camera: moving, screen: screen.track }), [audio, moving, screen.track]);
  const { streams, health, recover } = useMedia({ line: at.line, room, tracks, kilobits: picture.kilobits, weak });
  useEffect(() => setLine({ weak: health.weak, audioOnly: health.audioOnly }), [health.weak, health.audioOnly]);

  const queries = useQueryClient();
  useEffect(
    () =>
      at.line.hear((told) => {
        if (told.type === 'changed' && told.what === 'MEETING')
          void queries.invalidateQueries({ queryKey: ['meetings'] });
      }),
    [at.line, queries],
  );
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (at.ended) end(at.ended);
  }, [at.ended]);

  const recorded = useMemo(
    () =>
      (room?.people ?? [])
        .filter((it) => it.place === 'ROOM')
        .map((it) => ({
          id: it.id,
          name: `${it.name} · ${it.institution}`,
          stream: it.id === room?.self ? ownStream(audio, moving) : streams.get(it.id)?.face,
        })),
    [room, streams, audio, moving],
  );
  const recording = useRecording(at, recorded);
  const runs = recording.list?.recordings.some((it) => !it.endedAt);

  const me = room?.people.find((it) => it.id === room.self);
  if (!room || !me) return <Lobby state="connecting" />;
  if (me.place === 'LOBBY') return <Lobby state={room.hostHere ? 'lobbyWait' : 'lobbyNoHost'} />;
  const laid = meeting.items.length > 0 && !facesOnly;
  const here = room.people.filter((it) => it.place === 'ROOM');
  return (
    <DarkRoom className={styles.room ?? ''} label={meeting.title}>
      <header className={styles.head}>
        <h1>{meeting.title}</h1>
        <span>{t('count', { count: here.length })}</span>
        {runs && <b className={styles.recording}>{t('recordingNow')}</b>}
        {meeting.items.length > 0 && (
          <Segmented
            className={styles.choice ?? ''}
            size="small"
            aria-label={t('facesOrTable')}
            value={laid ? 'table' : 'faces'}
            options={[
              { value: 'table', label: t('table') },
              { value: 'faces', label: t('faces') },
            ]}
            onChange={(it) => setFacesOnly(it === 'faces')}
          />
        )}
      </header>
      {at.state !== 'open' && (
        <p role="alert" className={styles.notice}>
          {t('reconnecting')}
        </p>
      )}
      {line.audioOnly && (
        <p role="status" className={styles.notice}>
          {t('audioOnlyNow')}
          <button type="button" onClick={recover}>
            {t('pictureAgain')}
          </button>
        </p>
      )}
      <section className={styles.stage}>
        {laid ? (
          <>
            <Tiles room={room} people={here} streams={streams} own={tracks} strip />
            <SharedStage room={room} at={at} />
          </>
        ) : (
          <Tiles room={room} people={here} streams={streams} own={tracks} />
        )}
      </section>
      <Side room={room} me={me} at={at} recording={recording} />
      <ControlBar room={room} me={me} line={at.line} devices={devices} screen={screen} />
    </DarkRoom>
  );
}

const ownStream = (...tracks: (MediaStreamTrack | undefined)[]) =>
  new MediaStream(tracks.filter((it) => it !== undefined));
