import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '@/components/problem-notice';
import { BlockSkeleton } from '@/components/skeletons';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import type { TableItem } from '../api';
import { labels } from '../labels';
import { useWay } from '../way';
import styles from './shared-stage.module.css';
import type { SharedTable } from './use-shared-view';

/** A paper of the pack: turned, and scrolled, as whoever leads does. */
export function PaperView({ item, table }: { item: TableItem; table: SharedTable }) {
  const { paper } = useWay();
  const address = paper(item);
  const { data, error, refetch } = useQuery({
    queryKey: ['meetings', 'paper', address],
    queryFn: ({ signal }) => api.blob(address, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (!data) return undefined;
    const made = URL.createObjectURL(data);
    setShown(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !shown) return <BlockSkeleton lines={6} />;
  return data.type === 'application/pdf' ? (
    <Pages address={shown} label={item.label} table={table} />
  ) : (
    <Picture address={shown} label={item.label} table={table} />
  );
}

interface Props {
  address: string;
  label: string;
  table: SharedTable;
}

function Pages({ address, label, table }: Props) {
  const t = useLabels(labels);
  const [own, setOwn] = useState(1);
  const page = table.alone ? own : (table.view?.page ?? 1);
  const turn = (by: number) => {
    const next = Math.max(1, page + by);
    if (table.leads) table.look({ page: next });
    else setOwn(next);
  };
  return (
    <div className={styles.paper}>
      {(table.leads || table.alone) && (
        <div className={styles.turn}>
          <Button size="small" icon={<LeftOutlined />} disabled={page === 1} onClick={() => turn(-1)}>
            {t('pageBefore')}
          </Button>
          <span>{t('page', { number: page })}</span>
          <Button size="small" icon={<RightOutlined />} onClick={() => turn(1)}>
            {t('pageAfter')}
          </Button>
        </div>
      )}
      <iframe key={page} title={label} src={`${address}#page=${page}&toolbar=0`} />
    </div>
  );
}

function Picture({ address, label, table }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { scroll } = table.view ?? {};
  const follows = !table.leads && !table.alone;
  useEffect(() => {
    const it = box.current;
    if (!it || !follows || !scroll) return;
    it.scrollTop = scroll.top * (it.scrollHeight - it.clientHeight);
    it.scrollLeft = scroll.left * (it.scrollWidth - it.clientWidth);
  }, [follows, scroll]);

  function told() {
    const it = box.current;
    if (!it || !table.leads) return;
    table.look({
      scroll: {
        top: it.scrollTop / Math.max(1, it.scrollHeight - it.clientHeight),
        left: it.scrollLeft / Math.max(1, it.scrollWidth - it.clientWidth),
      },
    });
  }
  return (
    <div ref={box} className={styles.picture} onScroll={told}>
      <img src={address} alt={label} />
    </div>
  );
}
