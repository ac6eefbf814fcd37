import { PlusOutlined } from '@ant-design/icons';
import { type DragEvent, useId, useRef, useState } from 'react';
import styles from './file-drop.module.css';

interface Props {
  /** What these files are ("随单资料"). */
  title: string;
  /** Who sees them, and when. */
  hint: string;
  onFiles: (files: File[]) => void;
}

/** A place to lay files: a button, and a place to drop. */
export function FileDrop({ title, hint, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const note = useId();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }

  return (
    <>
      <button
        type="button"
        className={styles.drop}
        data-over={over}
        aria-describedby={note}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className={styles.title}>
          <PlusOutlined aria-hidden /> {title}
        </span>
        <span id={note} className={styles.hint}>
          {hint}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={title}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
