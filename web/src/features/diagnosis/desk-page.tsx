import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { type DiagnosisView, useDiagnosis } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useShortcut } from '@/lib/shortcuts';
import { sayLooked, usePool } from './api/pool';
import styles from './desk.module.css';
import { DeskCase } from './desk-case';
import { DeskList } from './desk-list';
import { labels } from './labels';
import { useSecondWindow } from './use-second-window';

/** After these a case has left the desk, and the next one is wanted. */
const over = ['sign', 'first-read', 'refuse', 'release', 'disagree'];
type Tab = 'list' | 'pictures' | 'report';

/** List, pictures and report in one window; no mouse needed from claiming to signing. */
export function DeskPage() {
  const t = useLabels(labels);
  const { said } = useDiagnosisWords();
  const { id } = useParams();
  const navigate = useNavigate();
  const pool = usePool();
  const diagnosis = useDiagnosis(id);
  const other = useSecondWindow();
  const [wide, setWide] = useState(false);
  const [tab, setTab] = useState<Tab>(id ? 'report' : 'list');
  const lines = pool.data?.pages.flatMap((it) => it.items) ?? [];
  const at = lines.findIndex((it) => it.case.id === id);
  const { data } = diagnosis;
  useTitle(data ? `${data.case.patient.maskedName} · ${said(data.examination)}` : t('desk'));

  useEffect(() => {
    if (id) void sayLooked(id);
  }, [id]);

  // Pictures on another screen follow the case.
  const follow = useEffectEvent((study: string) => other.open && other.openFor(to.study(study)));
  useEffect(() => {
    if (data?.study) follow(data.study);
  }, [data?.study]);

  function go(line: (typeof lines)[number] | undefined) {
    if (line) void navigate(to.diagnosisDesk(line.case.id));
  }
  const next = () => go(lines[at + 1] ?? (at < 0 ? lines[0] : undefined));
  useShortcut('n', t('key.next'), next);
  useShortcut('j', t('key.previous'), () => go(lines[at - 1]));
  useShortcut('b', t('key.list'), () => setWide((it) => !it));

  function done(_: DiagnosisView, action: string) {
    if (!over.includes(action)) return;
    const following = lines.slice(at + 1).find((it) => it.forMe) ?? lines.find((it) => it.forMe && it.case.id !== id);
    void navigate(following ? to.diagnosisDesk(following.case.id) : to.diagnoses);
  }

  return (
    <div className={styles.desk} data-wide={wide} data-tab={tab}>
      <h1 className="m-hidden">{t('desk')}</h1>
      <div className={styles.tabs}>
        <FilterChips
          label={t('parts')}
          value={tab}
          onChange={setTab}
          chips={[
            { value: 'list', label: t('list'), count: lines.length },
            { value: 'pictures', label: t('pictures') },
            { value: 'report', label: t('report') },
          ]}
        />
      </div>
      {!wide && <DeskList pool={pool} current={id} />}
      <Button
        className={styles.fold ?? ''}
        type="text"
        size="small"
        icon={wide ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={t(wide ? 'narrow' : 'wide')}
        title={`${t(wide ? 'narrow' : 'wide')} (b)`}
        onClick={() => setWide(!wide)}
      />
      {!id && (
        <div className={styles.empty}>
          <EmptyState centre title={t('choose')}>
            {t('chooseHint', { next: 'N' })}
          </EmptyState>
        </div>
      )}
      {id && diagnosis.isError && (
        <div className={styles.empty}>
          <ProblemNotice error={diagnosis.error} onRetry={() => void diagnosis.refetch()} />
        </div>
      )}
      {id && diagnosis.isPending && (
        <div className={styles.empty}>
          <PageSkeleton />
        </div>
      )}
      {data && <DeskCase key={data.case.id} view={data} tab={tab} window={other} onDone={done} />}
    </div>
  );
}
