import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import { labels } from '../labels';
import styles from './side.module.css';
import type { AtRoom } from './use-room-line';

/** What is written: it arrives once, also over a line that breaks, and stays in the record. */
export function Texts({ self, at }: { self: string; at: AtRoom }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const list = useRef<HTMLUListElement>(null);
  const [words, setWords] = useState('');
  const count = at.texts.length + at.unsent.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one text more is what moves the list
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [count]);

  function send() {
    const text = words.trim();
    if (!text) return;
    at.line.write(text);
    setWords('');
  }

  return (
    <>
      <ul ref={list} className={styles.texts} aria-label={t('texts')} aria-live="polite">
        {count === 0 && <li className={styles.empty}>{t('noTexts')}</li>}
        {at.texts.map((it) => (
          <li key={it.id} data-own={it.from === self}>
            <small>
              {it.name} · {it.institution} · {time(it.at)}
            </small>
            <p>{it.text}</p>
          </li>
        ))}
        {at.unsent.map((it) => (
          <li key={it.key} data-unsent>
            <small>{t('unsent')}</small>
            <p>{it.text}</p>
          </li>
        ))}
      </ul>
      <div className={styles.composer}>
        <Input.TextArea
          aria-label={t('write')}
          placeholder={t('write')}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <Button type="primary" disabled={!words.trim()} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </>
  );
}
