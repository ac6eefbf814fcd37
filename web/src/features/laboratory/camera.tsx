import { useEffect, useRef, useState } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import styles from './laboratory.module.css';

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: string[] }) => Detector;

const maker = (): DetectorMaker | undefined => (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;

/** The browser can read bar codes by itself; elsewhere the number is typed. */
export const canReadCodes = (): boolean => maker() !== undefined && navigator.mediaDevices !== undefined;

const PAUSE = 250;

/** Looks through the camera until it is closed; the same code in a row is told once. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const t = useLabels(labels);
  const video = useRef<HTMLVideoElement>(null);
  const [refused, setRefused] = useState(false);
  const tell = useRef(onCode);
  tell.current = onCode;

  useEffect(() => {
    const Maker = maker();
    if (!Maker) return undefined;
    const detector = new Maker({ formats: ['code_128'] });
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    let closed = false;

    async function look() {
      const found = video.current ? await detector.detect(video.current).catch(() => []) : [];
      const code = found[0]?.rawValue;
      if (code && code !== last) {
        last = code;
        tell.current(code);
      }
      if (!closed) timer = setTimeout(() => void look(), PAUSE);
    }

    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (opened) => {
        stream = opened;
        if (closed || !video.current) return stop();
        video.current.srcObject = opened;
        await video.current.play();
        await look();
      })
      .catch(() => setRefused(true));

    function stop() {
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    return () => {
      closed = true;
      clearTimeout(timer);
      stop();
    };
  }, []);

  if (refused) return <p role="alert">{t('cameraRefused')}</p>;
  return <video ref={video} className={styles.camera ?? ''} playsInline muted />;
}
