import { DeleteOutlined, PlusOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type PointerEvent, useRef, useState } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import styles from './masking.module.css';
import { between, nudged, type Region, type Size, strip } from './regions';

interface Props {
  /** What the picture shows, for screen readers. */
  label: string;
  src: string;
  /** The picture's own size, where it is shown in another one; otherwise that of the picture that was loaded. */
  size?: Size | undefined;
  regions: readonly Region[];
  onChange: (regions: Region[]) => void;
  disabled?: boolean;
}

type Place = { x: number; y: number };

/** Rectangles that cover parts of a picture: drawn with the pointer, or added and moved with the keyboard. */
export function BlackOutEditor({ label, src, size: known, regions, onChange, disabled = false }: Props) {
  const t = useLabels(labels);
  const [loaded, setLoaded] = useState<Size>();
  const [broken, setBroken] = useState(false);
  const [before, setBefore] = useState<(readonly Region[])[]>([]);
  const size = known ?? loaded;

  const change = (next: Region[]) => {
    setBefore((past) => [...past.slice(-49), regions]);
    onChange(next);
  };
  const undo = () => {
    const last = before[before.length - 1];
    setBefore((past) => past.slice(0, -1));
    if (last) onChange([...last]);
  };
  const replace = (index: number, region: Region | undefined) =>
    change(regions.flatMap((it, at) => (at !== index ? [it] : region ? [region] : [])));

  if (broken) return <p role="alert">{t('pictureBroken')}</p>;
  return (
    <section className={styles.review} aria-label={label}>
      <p className={styles.hint}>{t('pictureHint')}</p>
      <div className={styles.picture}>
        <img
          src={src}
          alt={label}
          draggable={false}
          onLoad={(event) =>
            setLoaded({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })
          }
          onError={() => setBroken(true)}
        />
        {size && <Canvas size={size} regions={regions} disabled={disabled} onDraw={(it) => change([...regions, it])} />}
      </div>
      <div className={styles.bar}>
        <span role="status">{regions.length === 0 ? t('noRegions') : ''}</span>
        <span className={styles.buttons}>
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            disabled={disabled || !size}
            onClick={() => size && change([...regions, strip(size)])}
          >
            {t('addRegion')}
          </Button>
          <Button
            size="small"
            icon={<UndoOutlined aria-hidden />}
            disabled={disabled || before.length === 0}
            onClick={undo}
          >
            {t('undo')}
          </Button>
        </span>
      </div>
      {regions.length > 0 && (
        <ol className={styles.regions}>
          {regions.map((region, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a region is its place in the list, so that it keeps the focus while it moves
            <li key={index}>
              <button
                type="button"
                className={styles.region}
                disabled={disabled}
                title={t('regionKeys')}
                onKeyDown={(event) => {
                  if (event.key === 'Delete' || event.key === 'Backspace') return replace(index, undefined);
                  const moved = size && nudged(region, event.key, event.shiftKey, size);
                  if (!moved) return;
                  event.preventDefault();
                  replace(index, moved);
                }}
              >
                <strong>{t('region', { number: index + 1 })}</strong>{' '}
                <span className="m-num">{t('regionPlace', { ...region })}</span>
              </button>
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('remove', { number: index + 1 })}
                disabled={disabled}
                onClick={() => replace(index, undefined)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface CanvasProps {
  size: Size;
  regions: readonly Region[];
  disabled: boolean;
  onDraw: (region: Region) => void;
}

/** What lies over the picture: the regions in black, and the one that is being drawn. */
function Canvas({ size, regions, disabled, onDraw }: CanvasProps) {
  const canvas = useRef<SVGSVGElement>(null);
  const [from, setFrom] = useState<Place>();
  const [to, setTo] = useState<Place>();
  const place = (event: PointerEvent): Place => {
    const box = canvas.current?.getBoundingClientRect();
    if (!box || box.width === 0) return { x: event.clientX, y: event.clientY };
    return {
      x: ((event.clientX - box.left) * size.width) / box.width,
      y: ((event.clientY - box.top) * size.height) / box.height,
    };
  };
  const drawn = from && to && between(from, to, size);
  return (
    <svg
      ref={canvas}
      className={styles.canvas}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-testid="canvas"
      onPointerDown={(event) => {
        if (disabled || event.button !== 0) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        setFrom(place(event));
        setTo(undefined);
      }}
      onPointerMove={(event) => from && setTo(place(event))}
      onPointerUp={(event) => {
        const region = from && between(from, place(event), size);
        setFrom(undefined);
        setTo(undefined);
        if (region) onDraw(region);
      }}
      onPointerCancel={() => setFrom(undefined)}
    >
      {regions.map((it, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as in the list
        <g key={index}>
          <rect {...it} className={styles.covered} />
          <text
            x={it.x + it.width / 2}
            y={it.y + it.height / 2}
            className={styles.number}
            style={{ fontSize: size.height / 24 }}
          >
            {index + 1}
          </text>
        </g>
      ))}
      {drawn && <rect {...drawn} className={styles.drawing} />}
    </svg>
  );
}
