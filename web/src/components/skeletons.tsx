import { useLabels } from '@/lib/language';
import { labels } from './labels';
import styles from './skeletons.module.css';

const widths = ['34%', '52%', '28%', '46%', '38%', '58%', '30%', '44%'];

function Bar({ width }: { width: string | number }) {
  return <span className={styles.bar} style={{ width }} />;
}

/** Rows of a list that are on their way. */
export function RowSkeletons({ rows = 6 }: { rows?: number }) {
  const t = useLabels(labels);
  return (
    <div role="status" aria-label={t('loading')}>
      {widths.slice(0, rows).map((width) => (
        <div key={width} className={styles.row}>
          <Bar width={72} />
          <Bar width={width} />
          <span style={{ flex: 1 }} />
          <Bar width={64} />
        </div>
      ))}
    </div>
  );
}

/** A paragraph or a form that is on its way. */
export function BlockSkeleton({ lines = 4 }: { lines?: number }) {
  const t = useLabels(labels);
  return (
    <div role="status" aria-label={t('loading')} className={styles.block}>
      {widths.slice(0, lines).map((width) => (
        <Bar key={width} width={width} />
      ))}
    </div>
  );
}

/** A page that is on its way: nothing for the first moment, so that fast pages do not flicker. */
export function PageSkeleton() {
  return (
    <div style={{ padding: 24 }}>
      <BlockSkeleton lines={1} />
      <RowSkeletons rows={5} />
    </div>
  );
}
