import { AudioMutedOutlined, DisconnectOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { useLabels, useName } from '@/lib/language';
import { labels } from '../labels';
import type { PersonHere } from '../words-of-room';
import styles from './tiles.module.css';

interface Props {
  of: PersonHere;
  stream: MediaStream | undefined;
  own?: boolean;
  /** The place in the order of raised hands, 0 for none. */
  hand: number;
  speaks: boolean;
}

/** Somebody: the picture, whose it is, and how the line is. Words, not only marks. */
export function Tile({ of, stream, own = false, hand, speaks }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const institution = name({ name: of.institution, nameEn: of.institutionEn });
  const { face } = of;
  return (
    <li className={styles.tile} data-speaks={speaks} aria-label={`${name(of)} ${institution}`}>
      <Picture stream={stream} muted={own} mirrored={own} label={t('pictureOf', { name: name(of) })} />
      {!face.camera && (
        <span className={styles.nobody} aria-hidden>
          {of.name.slice(-2)}
        </span>
      )}
      <span className={styles.marks}>
        {speaks && <b data-good>{t('speaking')}</b>}
        {hand > 0 && <b data-time>{t('hand', { number: hand })}</b>}
        {face.audioOnly ? <b data-time>{t('audioOnly')}</b> : face.weak && <b data-time>{t('weak')}</b>}
        {face.screen && <b>{t('sharing')}</b>}
      </span>
      <span className={styles.name}>
        <b>
          {name(of)}
          {own && ` (${t('me')})`}
        </b>
        <small>{institution}</small>
        {!face.microphone && (
          <i title={t('muted')}>
            <AudioMutedOutlined aria-label={t('muted')} />
          </i>
        )}
      </span>
    </li>
  );
}

export function ScreenTile({ stream, label }: { stream: MediaStream; label: string }) {
  return (
    <figure className={styles.screen}>
      <Picture stream={stream} muted label={label} whole />
      <figcaption>{label}</figcaption>
    </figure>
  );
}

interface PictureProps {
  stream: MediaStream | undefined;
  muted?: boolean;
  mirrored?: boolean;
  whole?: boolean;
  label: string;
}

function Picture({ stream, muted = false, mirrored = false, whole = false, label }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    shown.srcObject = stream ?? null;
    if (stream) void shown.play().catch(() => undefined);
  }, [stream]);
  if (!stream) {
    return (
      <span className={styles.away}>
        <DisconnectOutlined aria-hidden />
      </span>
    );
  }
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted={muted}
      aria-label={label}
      data-mirrored={mirrored}
      data-whole={whole}
    />
  );
}
