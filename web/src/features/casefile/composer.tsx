import { PaperClipOutlined, SendOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { UploadList } from '@/components/case/file-list';
import { usePastedFiles, useUploads } from '@/components/case/uploads';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels } from '@/lib/language';
import type { CaseFile } from '@/lib/referral';
import { useSay } from './api/say';
import styles from './composer.module.css';
import { labels } from './labels';

interface Props {
  caseId: string;
  ended: boolean;
  /** It was said: the hand may be let go. */
  onSaid: () => void;
  /** Another form is open: what is pasted belongs there. */
  asleep: boolean;
}

/** Always at hand. Enter sends; in the middle of a composition Enter belongs to the input method. */
export function Composer({ caseId, ended, onSaid, asleep }: Props) {
  const t = useLabels(labels);
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly CaseFile[]>([]);
  const say = useSay(caseId);
  const uploads = useUploads(
    () => Promise.resolve(caseId),
    (file) => setFiles((before) => [...before, file]),
  );
  usePastedFiles((pasted) => !ended && !asleep && uploads.add(pasted, 'PARTIES'));

  if (ended) return <p className={styles.ended}>{t('ended')}</p>;

  const empty = text.trim() === '' && files.length === 0;
  function send() {
    if (empty || say.isPending || uploads.running) return;
    say.mutate(
      { text: text.trim(), files: files.map((it) => it.id) },
      {
        onSuccess: () => {
          setText('');
          setFiles([]);
          onSaid();
        },
      },
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if ((event.ctrlKey || event.metaKey) && empty) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  }

  return (
    <div className={styles.composer}>
      {say.error && <ProblemNotice error={say.error} />}
      <UploadList uploads={uploads} />
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((it) => (
            <li key={it.id}>{it.name}</li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button
          type="text"
          icon={<PaperClipOutlined />}
          aria-label={t('attach')}
          title={t('attach')}
          onClick={() => input.current?.click()}
        />
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('attach')}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])], 'PARTIES');
            event.target.value = '';
          }}
        />
        <Input.TextArea
          value={text}
          maxLength={4000}
          autoSize={{ minRows: 1, maxRows: 6 }}
          placeholder={t('say')}
          aria-label={t('say')}
          aria-describedby={hint}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button
          type="text"
          icon={<SendOutlined />}
          aria-label={t('send')}
          title={t('send')}
          disabled={empty}
          loading={say.isPending}
          onClick={send}
        />
      </div>
      <p id={hint} className="m-hidden">
        {t('sayHint')}
      </p>
    </div>
  );
}
