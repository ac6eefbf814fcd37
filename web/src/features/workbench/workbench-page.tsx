import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { FilterChips } from '@/components/filter-chips';
import { useTitle } from '@/components/page-frame';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useFilters } from '@/lib/search-params';
import { useMay } from '@/lib/session';
import { useShortcut } from '@/lib/shortcuts';
import { useCounts } from './api/worklists';
import { focusColumn, focusFirst } from './focus';
import { labels } from './labels';
import { Today } from './today';
import styles from './workbench-page.module.css';
import { WorklistColumn } from './worklist-column';

const shows = ['to-do', 'unseen', 'overdue'] as const;
const columns = ['to-do', 'waiting', 'today'] as const;

/** What do I do first, for whom do I wait, what is today. On a phone one of the three at a time. */
export function WorkbenchPage() {
  const t = useLabels(labels);
  const may = useMay();
  const navigate = useNavigate();
  const filters = useFilters();
  const { data: counts } = useCounts();
  const page = useRef<HTMLDivElement>(null);
  const show = shows.find((it) => it === filters.get('show')) ?? 'to-do';
  const column = columns.find((it) => it === filters.get('column')) ?? 'to-do';
  useTitle(t('title'));
  useShortcut('ArrowDown', t('moveInList'), () => focusFirst(page.current));
  useShortcut('ArrowRight', t('nextColumn'), () => focusColumn(page.current, 1));
  useShortcut('ArrowLeft', t('previousColumn'), () => focusColumn(page.current, -1));

  return (
    <div className={styles.page} data-column={column} ref={page}>
      <h1 className="m-hidden">{t('title')}</h1>
      <div className={styles.switch}>
        <FilterChips
          label={t('columns')}
          value={column}
          onChange={(it) => filters.set({ column: it === 'to-do' ? undefined : it })}
          chips={[
            { value: 'to-do', label: t('toDo'), count: counts?.toDo },
            { value: 'waiting', label: t('waiting'), count: counts?.waiting },
            { value: 'today', label: t('today') },
          ]}
        />
      </div>
      <section className={styles.column} aria-label={t('toDo')}>
        <header className={styles.head}>
          <h2>
            {t('toDo')} <span className={styles.count}>{counts?.toDo}</span>
          </h2>
          <FilterChips
            label={t('filter')}
            value={show}
            onChange={(it) => filters.set({ show: it === 'to-do' ? undefined : it })}
            chips={[
              { value: 'to-do', label: t('all') },
              { value: 'unseen', label: t('unseen'), count: counts?.unseen },
              { value: 'overdue', label: t('overdue'), count: counts?.overdue },
            ]}
          />
          {may('REFERRAL_REQUEST') && (
            <Button
              type="primary"
              className={styles.end ?? ''}
              icon={<PlusOutlined />}
              onClick={() => navigate(to.newReferral())}
            >
              {t('newReferral')}
            </Button>
          )}
        </header>
        <WorklistColumn key={show} list={show} />
      </section>
      <section className={styles.column} aria-label={t('waiting')}>
        <header className={styles.head}>
          <h2>
            {t('waiting')} <span className={styles.count}>{counts?.waiting}</span>
          </h2>
        </header>
        <WorklistColumn list="waiting" />
      </section>
      <section className={styles.column} aria-label={t('today')}>
        <Today counts={counts} />
      </section>
    </div>
  );
}
