import { Button } from 'antd';
import { useState } from 'react';
import { fileUrl } from '@/components/case/use-case-files';
import { BlackOutEditor } from '@/components/masking/black-out-editor';
import type { Region } from '@/components/masking/regions';
import { useLabels } from '@/lib/language';
import type { Looked, StrippingFile } from '@/lib/stripping';
import { labels } from './labels';
import styles from './stripping.module.css';

interface Props {
  caseId: string;
  of: StrippingFile;
  busy: boolean;
  onLook: (it: Looked) => void;
}

/** A file of the case: a picture is looked at and covered; whatever else it is stays here. */
export function FilePart({ caseId, of, busy, onLook }: Props) {
  const t = useLabels(labels);
  const [drawn, draw] = useState<Region[]>();
  const { decision } = of;
  const regions = drawn ?? decision?.regions ?? [];
  if (!of.possible)
    return (
      <p className={styles.head}>
        <span>{of.name}</span>
        <span className={styles.state}>{t('fileStays')}</span>
      </p>
    );
  const look = (leaves: boolean) => {
    onLook({ what: `files/${of.id}`, body: { leaves, regions: leaves ? regions : [] } });
    draw(undefined);
  };
  return (
    <article className={styles.part} aria-label={of.name} data-open={!decision || drawn !== undefined}>
      <header className={styles.head}>
        <h3>{of.name}</h3>
        <span className={styles.state}>
          {!decision
            ? t('open')
            : decision.leaves
              ? t('pictureLeaves', { count: decision.regions.length })
              : t('pictureStays')}
        </span>
      </header>
      <BlackOutEditor label={of.name} src={fileUrl(caseId, of.id)} regions={regions} onChange={draw} disabled={busy} />
      <footer className={styles.foot}>
        <Button disabled={busy} onClick={() => look(false)}>
          {t('keepPicture')}
        </Button>
        <Button type={decision && !drawn ? 'default' : 'primary'} disabled={busy} onClick={() => look(true)}>
          {t('sendPicture')}
        </Button>
      </footer>
    </article>
  );
}
