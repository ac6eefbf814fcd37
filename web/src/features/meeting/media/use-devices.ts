import { useCallback, useEffect, useRef, useState } from 'react';
import type { MeetingRules } from '../api';

export type DeviceKind = 'camera' | 'microphone';

export interface Device {
  /** What it gives now; undefined while it is off, missing or refused. */
  track: MediaStreamTrack | undefined;
  on: boolean;
  /** The browser or the reader said no, or there is none. */
  missing: boolean;
  chosen: string | undefined;
  choices: readonly MediaDeviceInfo[];
}

export interface Devices {
  camera: Device;
  microphone: Device;
  toggle: (kind: DeviceKind, on?: boolean) => void;
  choose: (kind: DeviceKind, device: string) => void;
}

const off: Device = { track: undefined, on: true, missing: false, chosen: undefined, choices: [] };
const inputOf = { camera: 'videoinput', microphone: 'audioinput' } as const;
const kindsOf = ['camera', 'microphone'] as const;

/** Camera and microphone of this computer. Either may be missing: one takes part with what there is. */
export function useDevices({ width, height, frameRate }: MeetingRules['picture']): Devices {
  const [devices, setDevices] = useState<Record<DeviceKind, Device>>({ camera: off, microphone: off });
  const held = useRef(new Map<DeviceKind, MediaStreamTrack>());
  const patch = useCallback((kind: DeviceKind, change: Partial<Device>) => {
    setDevices((before) => ({ ...before, [kind]: { ...before[kind], ...change } }));
  }, []);

  const open = useCallback(
    async (kind: DeviceKind, device?: string) => {
      const which = device ? { deviceId: { exact: device } } : {};
      const asked =
        kind === 'camera'
          ? { video: { ...which, width: { ideal: width }, height: { ideal: height }, frameRate: { max: frameRate } } }
          : { audio: { ...which, echoCancellation: true, noiseSuppression: true } };
      try {
        const [track] = (await navigator.mediaDevices.getUserMedia(asked)).getTracks();
        if (!track) throw new Error('no track');
        held.current.get(kind)?.stop();
        held.current.set(kind, track);
        track.onended = () => patch(kind, { track: undefined, missing: true });
        const chosen = track.getSettings().deviceId;
        patch(kind, { track, chosen, missing: false, on: true });
      } catch {
        patch(kind, { track: undefined, missing: true, on: false });
      }
      const all = await navigator.mediaDevices?.enumerateDevices().catch(() => []);
      for (const it of kindsOf) {
        patch(it, { choices: (all ?? []).filter((one) => one.kind === inputOf[it] && one.deviceId) });
      }
    },
    [width, height, frameRate, patch],
  );

  useEffect(() => {
    const tracks = held.current;
    void open('camera').then(() => open('microphone'));
    return () => {
      for (const it of tracks.values()) it.stop();
      tracks.clear();
    };
  }, [open]);

  const toggle = useCallback(
    (kind: DeviceKind, on?: boolean) => {
      const before = devices[kind];
      const next = on ?? !before.on;
      if (next === before.on && before.track) return;
      if (!next && kind === 'camera') {
        // The lamp beside the lens goes out: what is off is off.
        held.current.get(kind)?.stop();
        held.current.delete(kind);
        patch(kind, { track: undefined, on: false });
      } else if (next && !before.track) {
        void open(kind, before.chosen);
      } else {
        patch(kind, { on: next });
      }
    },
    [devices, open, patch],
  );

  return { ...devices, toggle, choose: (kind, device) => void open(kind, device) };
}
