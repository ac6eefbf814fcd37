import { Button } from 'antd';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useReferralWords } from './referral-words';
import styles from './signature-pad.module.css';

interface Props {
  /** Called with a PNG (data URL), or undefined when it is wiped. */
  onChange: (png: string | undefined) => void;
  invalid?: boolean;
}

const WIDTH = 640;
const HEIGHT = 200;
/** Signed on paper colour whatever the theme: it is printed. */
const INK = '#10233d';
const PAPER = '#ffffff';

/** A signature by finger, pen or mouse, kept as a picture. */
export function SignaturePad({ onChange, invalid = false }: Props) {
  const { t } = useReferralWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number } | undefined>(undefined);
  const [signed, setSigned] = useState(false);

  useEffect(() => wipe(canvas.current), []);

  function at(event: PointerEvent<HTMLCanvasElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * WIDTH,
      y: ((event.clientY - box.top) / box.height) * HEIGHT,
    };
  }

  function down(event: PointerEvent<HTMLCanvasElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    last.current = at(event);
    stroke(event.currentTarget, last.current, last.current, event.pressure);
  }

  function move(event: PointerEvent<HTMLCanvasElement>) {
    if (!last.current) return;
    const here = at(event);
    stroke(event.currentTarget, last.current, here, event.pressure);
    last.current = here;
  }

  function up(event: PointerEvent<HTMLCanvasElement>) {
    if (!last.current) return;
    last.current = undefined;
    setSigned(true);
    onChange(event.currentTarget.toDataURL('image/png'));
  }

  function clear() {
    wipe(canvas.current);
    setSigned(false);
    onChange(undefined);
  }

  return (
    <div className={styles.pad}>
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        className={styles.canvas}
        data-invalid={invalid}
        role="img"
        aria-label={signed ? t('signatureDone') : t('signatureHint')}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
      <div className={styles.foot}>
        <span>{signed ? t('signatureDone') : t('signatureHint')}</span>
        {signed && (
          <Button size="small" onClick={clear}>
            {t('signatureClear')}
          </Button>
        )}
      </div>
    </div>
  );
}

function wipe(canvas: HTMLCanvasElement | null) {
  const pen = canvas?.getContext?.('2d');
  if (!pen) return;
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
}

function stroke(
  canvas: HTMLCanvasElement,
  from: { x: number; y: number },
  to: { x: number; y: number },
  pressure: number,
) {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.strokeStyle = INK;
  pen.lineWidth = 3 + pressure * 3;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
}
