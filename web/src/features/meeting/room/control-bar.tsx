import {
  AudioMutedOutlined,
  AudioOutlined,
  DesktopOutlined,
  LogoutOutlined,
  StopOutlined,
  VideoCameraAddOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { useFinish } from '../api';
import { labels } from '../labels';
import type { Devices } from '../media/use-devices';
import type { RoomLine } from '../room-line';
import { useWay } from '../way';
import type { PersonHere, RoomNow } from '../words-of-room';
import styles from './control-bar.module.css';

interface Props {
  room: RoomNow;
  me: PersonHere;
  line: RoomLine;
  devices: Devices;
  screen: { track: MediaStreamTrack | undefined; toggle: () => void };
  children?: ReactNode;
}

/** What one can do in the room. Leaving is always at hand; finishing is the host's, and asked about. */
export function ControlBar({ me, line, devices, screen, children }: Props) {
  const t = useLabels(labels);
  const { camera, microphone } = devices;
  const canShare = navigator.mediaDevices && 'getDisplayMedia' in navigator.mediaDevices;
  const handUp = me.handAt !== undefined;
  return (
    <footer className={styles.bar} role="toolbar" aria-label={t('bar')}>
      <Button
        icon={microphone.on ? <AudioOutlined /> : <AudioMutedOutlined />}
        disabled={microphone.missing}
        onClick={() => devices.toggle('microphone')}
      >
        {t(microphone.on ? 'microphoneToOff' : 'microphoneOn')}
      </Button>
      <Button
        icon={camera.on ? <VideoCameraOutlined /> : <VideoCameraAddOutlined />}
        disabled={camera.missing}
        onClick={() => devices.toggle('camera')}
      >
        {t(camera.on ? 'cameraToOff' : 'cameraOn')}
      </Button>
      {canShare && (
        <Button icon={<DesktopOutlined />} onClick={screen.toggle}>
          {t(screen.track ? 'screenToOff' : 'screenOn')}
        </Button>
      )}
      <Button aria-pressed={handUp} onClick={() => line.say({ type: 'hand', up: !handUp })}>
        {t(handUp ? 'handDown' : 'handUp')}
      </Button>
      {children}
      <span className={styles.gap} />
      <Button icon={<LogoutOutlined />} onClick={() => line.leave()}>
        {t('leave')}
      </Button>
      {me.role === 'HOST' && <Finish />}
    </footer>
  );
}

function Finish() {
  const t = useLabels(labels);
  const { meeting } = useWay();
  const [asked, setAsked] = useState(false);
  const finish = useFinish(meeting.id);
  return (
    <>
      <Button danger icon={<StopOutlined />} onClick={() => setAsked(true)}>
        {t('finish')}
      </Button>
      <Modal
        open={asked}
        title={t('finishAsk')}
        okText={t('finish')}
        cancelText={t('cancel')}
        okButtonProps={{ danger: true, loading: finish.isPending }}
        onOk={() => finish.mutate()}
        onCancel={() => setAsked(false)}
      >
        <p>{t('finishHint')}</p>
        {finish.error && <ProblemNotice error={finish.error} />}
      </Modal>
    </>
  );
}
