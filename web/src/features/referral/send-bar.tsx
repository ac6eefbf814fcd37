import { Button } from 'antd';
import { Kbd } from '@/components/kbd';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import type { SaveState } from './draft-state';
import { labels } from './labels';
import { anchorOf, type Part } from './missing';
import styles from './send-bar.module.css';

interface Props {
  missing: readonly Part[];
  save: SaveState;
  /** Written on, but on no patient yet. */
  local: boolean;
  green: boolean;
  sending: boolean;
  uploading: boolean;
  onSend: () => void;
}

const ALL = 8;

/** Always in sight: what is missing (each leads to its field), whether it is saved, and sending. */
export function SendBar({ missing, save, local, green, sending, uploading, onSend }: Props) {
  const t = useLabels(labels);
  const done = Math.max(0, ALL - missing.length);
  return (
    <footer className={styles.bar} data-green={green}>
      <div className={styles.progress} aria-hidden="true">
        <span style={{ width: `${(done / ALL) * 100}%` }} />
      </div>
      <div className={styles.missing} role="status">
        {missing.length === 0 ? (
          <span className={styles.complete}>{t(uploading && !green ? 'uploadsRunning' : 'complete')}</span>
        ) : (
          <>
            <span className={styles.label}>{t('missing')}</span>
            {missing.map((it) => (
              <button key={it} type="button" className={styles.part} onClick={() => focusPart(it)}>
                {t(`part.${it}`)}
              </button>
            ))}
          </>
        )}
      </div>
      <SaveWords save={save} local={local} />
      <Button
        type="primary"
        size="large"
        danger={green}
        loading={sending}
        disabled={uploading && !green}
        className={styles.send}
        aria-keyshortcuts="Control+Enter"
        onClick={onSend}
      >
        {t(green ? 'sendGreen' : 'send')}
        <span className={styles.keys}>
          <Kbd keys="Ctrl ↵" />
        </span>
      </Button>
    </footer>
  );
}

function SaveWords({ save, local }: { save: SaveState; local: boolean }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const text =
    save.kind === 'saved'
      ? t('save.saved', { time: time(save.at) })
      : local && save.kind === 'waiting'
        ? t('save.local')
        : t(`save.${save.kind}`);
  const alarm = save.kind === 'offline' || save.kind === 'refused' || save.kind === 'gone';
  return (
    <span className={styles.save} data-alarm={alarm} role={alarm ? 'alert' : undefined}>
      {text}
    </span>
  );
}

/** Puts the cursor where the missing part is written, and the part into sight. */
export function focusPart(part: Part): void {
  const found = document.getElementById(anchorOf(part));
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}
