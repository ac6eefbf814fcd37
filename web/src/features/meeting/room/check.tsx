import { Button, Select, Switch } from 'antd';
import { useEffect, useRef } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from '../labels';
import type { Device, DeviceKind, Devices } from '../media/use-devices';
import { useLevel } from '../media/use-level';
import { useWay } from '../way';
import styles from './check.module.css';

/** Before one goes in: is the picture there, is the voice heard, which of the devices. */
export function Check({ devices, onEnter }: { devices: Devices; onEnter: () => void }) {
  const t = useLabels(labels);
  const { meeting } = useWay();
  const { camera, microphone } = devices;
  const level = useLevel(microphone.on ? microphone.track : undefined);
  return (
    <main className={styles.page}>
      <div className={styles.picture}>
        {camera.track ? <Mirror track={camera.track} /> : <p>{t(camera.missing ? 'cameraMissing' : 'cameraOff')}</p>}
      </div>
      <div className={styles.side}>
        <h1>{meeting.title}</h1>
        <p className={styles.hint}>{t('checkHint')}</p>
        <DeviceRow kind="camera" device={camera} devices={devices} />
        <DeviceRow kind="microphone" device={microphone} devices={devices} />
        {microphone.missing ? (
          <p className={styles.hint}>{t('microphoneMissing')}</p>
        ) : (
          <div>
            <meter className={styles.level} min={0} max={1} value={level} aria-label={t('level')} />
            <p className={styles.hint}>{t('speakToTest')}</p>
          </div>
        )}
        <Button type="primary" size="large" block onClick={onEnter}>
          {t('goIn')}
        </Button>
      </div>
    </main>
  );
}

function DeviceRow({ kind, device, devices }: { kind: DeviceKind; device: Device; devices: Devices }) {
  const t = useLabels(labels);
  return (
    <div className={styles.device}>
      <Switch checked={device.on && !device.missing} aria-label={t(kind)} onChange={(on) => devices.toggle(kind, on)} />
      <span>{t(kind)}</span>
      {device.choices.length > 0 && (
        <Select
          className={styles.choice ?? ''}
          aria-label={t(kind)}
          value={device.chosen ?? null}
          options={device.choices.map((it) => ({ value: it.deviceId, label: it.label || t(kind) }))}
          onChange={(it) => it && devices.choose(kind, it)}
        />
      )}
    </div>
  );
}

/** As in a mirror: only for oneself. */
function Mirror({ track }: { track: MediaStreamTrack }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  return <video ref={video} autoPlay playsInline muted className={styles.mirror} />;
}
