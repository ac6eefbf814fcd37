import { DeleteOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { BlackOutEditor } from '@/components/masking/black-out-editor';
import { useLabels } from '@/lib/language';
import styles from './chat.module.css';
import { labels } from './labels';
import type { Attached } from './use-attached';

interface Props {
  of: Attached;
  /** What is in the draft already, and cannot be changed here any more. */
  laid: ReadonlySet<string>;
}

/** Every picture is looked at and covered, every paper is read, before it is attached. */
export function AttachedList({ of, laid }: Props) {
  const t = useLabels(labels);
  return (
    <>
      {of.pictures.map((it, index) => {
        const name = t('picture', { number: index + 1 });
        return (
          <article key={it.key} className={styles.attached}>
            <Head name={name} laid={laid.has(it.key)} onRemove={() => of.remove(it.key)} />
            <BlackOutEditor
              label={name}
              src={it.url}
              regions={it.regions}
              disabled={laid.has(it.key)}
              onChange={(regions) => of.changePicture(it.key, { regions, looked: false })}
            />
            <Checkbox
              checked={it.looked}
              disabled={laid.has(it.key)}
              onChange={(event) => of.changePicture(it.key, { looked: event.target.checked })}
            >
              {t('pictureLooked', { number: index + 1 })}
            </Checkbox>
          </article>
        );
      })}
      {of.papers.map((it) => (
        <article key={it.key} className={styles.attached}>
          <Head name={it.file.name} laid={laid.has(it.key)} onRemove={() => of.remove(it.key)} paper />
          <p className={styles.hint}>{t('paperHint')}</p>
          <Checkbox
            checked={it.looked}
            disabled={laid.has(it.key)}
            onChange={(event) => of.changePaper(it.key, event.target.checked)}
          >
            {t('paperLooked')}
          </Checkbox>
        </article>
      ))}
    </>
  );
}

interface HeadProps {
  name: string;
  laid: boolean;
  paper?: boolean;
  onRemove: () => void;
}

function Head({ name, laid, paper = false, onRemove }: HeadProps) {
  const t = useLabels(labels);
  return (
    <header className={styles.attachedHead}>
      <h3>
        {paper && <FilePdfOutlined aria-hidden />} {name}
      </h3>
      {laid ? (
        <span role="status">{t('laid')}</span>
      ) : (
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('removeOf', { what: name })}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      )}
    </header>
  );
}
