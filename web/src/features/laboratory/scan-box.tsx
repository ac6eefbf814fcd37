import { ScanOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import { Camera, canReadCodes } from './camera';
import { labels } from './labels';
import styles from './laboratory.module.css';

interface Props {
  label: string;
  /** What a scan does; answers what was done, in words. */
  onScan: (code: string) => Promise<string>;
}

const CODE = /^[12]\d{11}$/;

/**
 * Takes codes from a hand scanner, which types them and presses Enter, from the camera of a phone, or from somebody's fingers. It
 * keeps the cursor, so that one scan follows another.
 */
export function ScanBox({ label, onScan }: Props) {
  const t = useLabels(labels);
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [camera, setCamera] = useState(false);
  const [done, setDone] = useState('');
  const [wrong, setWrong] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  async function scan(typed: string) {
    const code = typed.replace(/\s/g, '');
    if (!code || busy) return;
    setText('');
    setDone('');
    setWrong(undefined);
    if (!CODE.test(code)) {
      setDone(t('notACode', { text: code.slice(0, 20) }));
      return;
    }
    setBusy(true);
    try {
      setDone(await onScan(code));
    } catch (error) {
      setWrong(error);
    } finally {
      setBusy(false);
      input.current?.focus({ preventScroll: true });
    }
  }

  return (
    <section className={styles.scan} aria-label={label}>
      <div className={styles.scanLine}>
        <Input
          ref={input}
          size="large"
          value={text}
          maxLength={30}
          inputMode="numeric"
          autoComplete="off"
          prefix={<ScanOutlined />}
          placeholder={label}
          aria-label={label}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => void scan(text)}
        />
        {canReadCodes() && (
          <Button size="large" onClick={() => setCamera(!camera)}>
            {camera ? t('cameraClose') : t('camera')}
          </Button>
        )}
      </div>
      {camera && <Camera onCode={(it) => void scan(it)} />}
      <p className={styles.scanned} role="status">
        {done || t('scanHint')}
      </p>
      {wrong ? <ProblemNotice error={wrong} /> : null}
    </section>
  );
}
