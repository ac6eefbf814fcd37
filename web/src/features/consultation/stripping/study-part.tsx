import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { BlackOutEditor } from '@/components/masking/black-out-editor';
import type { Region } from '@/components/masking/regions';
import { useLabels } from '@/lib/language';
import { imageUrl, type Looked, type MaskingImage, type StrippingStudy, type Verdict } from '@/lib/stripping';
import { useShortTime } from '@/lib/time';
import { labels } from './labels';
import styles from './stripping.module.css';

interface Props {
  of: StrippingStudy;
  busy: boolean;
  onLook: (it: Looked) => void;
}

const waits = (it: MaskingImage) => it.why != null && it.mayLeave && it.verdict == null;

/** A study: what the table has cleaned, the images a person has to look at, and the word of who answers for it. */
export function StudyPart({ of, busy, onLook }: Props) {
  const t = useLabels(labels);
  const time = useShortTime();
  const name = [of.modalities.join(' '), of.description, day(of.date)].filter(Boolean).join(' · ');
  const { review } = of;
  const confirmed = review?.confirmation;
  const open = review?.images.filter(waits).length ?? 0;
  const looked = review?.images.filter((it) => it.mayLeave) ?? [];
  const stays = review?.images.filter((it) => !it.mayLeave) ?? [];
  return (
    <article className={styles.part} aria-label={name} data-open={!confirmed}>
      <header className={styles.head}>
        <h3>{name}</h3>
        <span className={styles.state}>
          {confirmed
            ? t('studyConfirmed', { name: confirmed.name, time: time(confirmed.at) })
            : open > 0
              ? t('studyOpen', { count: open })
              : review && t('studyReady')}
        </span>
      </header>
      {!review && <p role="alert">{t('studyElsewhere')}</p>}
      {review && (
        <p className={styles.hint}>
          {t('attributes', { count: review.attributes.length, instances: review.instances })}
          {review.images.length === 0 && ` · ${t('nothingFlagged')}`}
        </p>
      )}
      {stays.length > 0 && (
        <p className={styles.hint}>
          {t('staysHere', {
            count: stays.length,
            why: [...new Set(stays.map((it) => t(`why.${it.why ?? 'TEXT'}`)))].join(' · '),
          })}
        </p>
      )}
      {!confirmed &&
        looked.map((it, index) => (
          <ImagePart
            key={it.instance}
            study={of.uid}
            of={it}
            number={index + 1}
            busy={busy}
            onJudge={(body) => onLook({ what: `studies/${of.uid}/images/${it.instance}`, body })}
          />
        ))}
      {review && !confirmed && (
        <footer className={styles.foot}>
          <Button
            type="primary"
            disabled={busy || open > 0}
            onClick={() => onLook({ what: `studies/${of.uid}`, body: {} })}
          >
            {t('confirmStudy')}
          </Button>
        </footer>
      )}
    </article>
  );
}

interface ImageProps {
  study: string;
  of: MaskingImage;
  number: number;
  busy: boolean;
  onJudge: (body: { verdict: Verdict; regions: Region[]; series: boolean }) => void;
}

function ImagePart({ study, of, number, busy, onJudge }: ImageProps) {
  const t = useLabels(labels);
  const [drawn, draw] = useState<Region[]>();
  const [series, forSeries] = useState(false);
  const regions = drawn ?? of.regions.map(({ x, y, width, height }) => ({ x, y, width, height }));
  const label = t('imageOf', { number, why: t(`why.${of.why ?? 'USUAL'}`) });
  const judge = (verdict: Verdict) => {
    onJudge({ verdict, regions: verdict === 'COVERED' ? regions : [], series });
    draw(undefined);
  };
  return (
    <section className={styles.image} aria-label={label} data-open={waits(of)}>
      <header className={styles.head}>
        <h4>{label}</h4>
        <span className={styles.state}>{of.verdict ? t(`verdict.${of.verdict}`) : t('open')}</span>
      </header>
      {of.frames > 1 && <p className={styles.hint}>{t('frames', { count: of.frames })}</p>}
      {!of.coverable && <p className={styles.hint}>{t('notCoverable')}</p>}
      <BlackOutEditor
        label={label}
        src={imageUrl(study, of)}
        regions={regions}
        onChange={draw}
        disabled={busy || !of.coverable}
      />
      <footer className={styles.foot}>
        <Checkbox checked={series} onChange={(event) => forSeries(event.target.checked)}>
          {t('wholeSeries')}
        </Checkbox>
        <Button disabled={busy} onClick={() => judge('LEFT_OUT')}>
          {t('leaveOut')}
        </Button>
        <Button disabled={busy || regions.length > 0} onClick={() => judge('CLEAN')}>
          {t('clean')}
        </Button>
        <Button
          type="primary"
          disabled={busy || !of.coverable || regions.length === 0}
          onClick={() => judge('COVERED')}
        >
          {t('cover')}
        </Button>
      </footer>
    </section>
  );
}

/** A day as a machine writes it. */
const day = (text: string | null | undefined) => text?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
