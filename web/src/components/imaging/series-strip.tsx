import { useQuery } from '@tanstack/react-query';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import { day } from './pane-frame';
import { firstQuery, previewOf, useStudy } from './queries';
import styles from './series-strip.module.css';
import type { SeriesSummary } from './study';

interface Props {
  root: string;
  studies: readonly { uid: string; prior: boolean }[];
  /** The series that are in a pane now. */
  shown: ReadonlySet<string>;
  onShow: (study: string, series: SeriesSummary) => void;
}

/** The series of the examination, and of those it is compared with; a click or a drag brings one into a pane. */
export function SeriesStrip({ root, studies, shown, onShow }: Props) {
  const t = useLabels(labels);
  return (
    <nav className={styles.strip} aria-label={t('series')}>
      {studies.map((it) => (
        <StudySeries key={it.uid} root={root} {...it} shown={shown} onShow={onShow} />
      ))}
    </nav>
  );
}

function StudySeries({ root, uid, prior, shown, onShow }: Omit<Props, 'studies'> & { uid: string; prior: boolean }) {
  const t = useLabels(labels);
  const { data } = useStudy(root, uid);
  return (
    <>
      {prior && data && <p className={styles.study}>{`${t('prior')} ${day(data.date)}`}</p>}
      {data?.series.map((it) => (
        <button
          key={it.uid}
          type="button"
          className={styles.series}
          aria-pressed={shown.has(it.uid)}
          draggable
          onDragStart={(event) => event.dataTransfer.setData('text/x-series', it.uid)}
          onClick={() => onShow(uid, it)}
        >
          <Thumbnail root={root} study={uid} series={it} />
          <span className={styles.name}>{it.description || t('seriesOf', { number: it.number })}</span>
          <span className={styles.count}>
            {[it.modality, it.count > 0 ? t('images', { count: it.count }) : ''].filter(Boolean).join(' · ')}
          </span>
        </button>
      ))}
    </>
  );
}

const EDGE = 96;

function Thumbnail({ root, study, series }: { root: string; study: string; series: SeriesSummary }) {
  const { data } = useQuery({
    ...firstQuery({ root, study, series: series.uid }),
    enabled: series.kind === 'pictures',
  });
  if (!data?.instance) return <span className={styles.thumb}>{series.modality}</span>;
  return (
    <span className={styles.thumb}>
      <img src={previewOf(data.instance, EDGE)} alt="" loading="lazy" draggable={false} />
    </span>
  );
}
