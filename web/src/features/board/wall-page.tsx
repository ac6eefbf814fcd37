import { FullscreenOutlined, LeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { useTitle } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { clockWords, phaseOf } from '@/lib/clock';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { useLive, useLiveConnection } from '@/lib/live';
import { useTickingText } from '@/lib/now';
import { to } from '@/lib/paths';
import { useSession } from '@/lib/session';
import { exactTime } from '@/lib/time';
import type { CaseHeader } from '@/lib/wire';
import { type BoardColumn, useBoard } from './api/get-board';
import { labels } from './labels';
import styles from './wall-page.module.css';

const ROWS = 12;

/** The board on a wall: how many in each state, and the most pressing cases. It follows by itself; nobody touches it. */
export function WallPage() {
  const t = useLabels(labels);
  const name = useName();
  const words = useCaseWords();
  const navigate = useNavigate();
  const { post } = useSession();
  const board = useBoard({ every: 60_000 });
  useLiveConnection(post.id);
  useLive((event) => {
    if (event.event === 'case') void board.refetch();
  });
  useTitle(t('wall'));
  const clock = useTickingText((at) => exactTime(at).slice(11));
  if (!board.data && board.isError) return <ProblemNotice page error={board.error} />;
  const pressing = mostPressing(board.data?.columns ?? []);
  return (
    <main className={styles.wall}>
      <header className={styles.head}>
        <h1>{t('wallTitle', { name: name(post.institution) })}</h1>
        <time className={styles.time}>{clock}</time>
      </header>
      <div className={styles.figures}>
        {board.data?.columns.map((it) => (
          <div key={it.state} className={`${styles.figure} ${it.cards.length === 0 ? styles.zero : ''}`}>
            {words.state(it.state)}
            <b>{`${it.cards.length}${it.more ? '+' : ''}`}</b>
          </div>
        ))}
      </div>
      {board.data && pressing.length === 0 && <p className={styles.soft}>{t('wallEmpty')}</p>}
      <section className={styles.rows} aria-label={t('soonest')}>
        {pressing.map((it) => (
          <WallRow key={it.id} of={it} />
        ))}
      </section>
      <div className={styles.leave}>
        <Button icon={<FullscreenOutlined />} onClick={() => void document.documentElement.requestFullscreen?.()}>
          {t('wallFull')}
        </Button>
        <Button icon={<LeftOutlined />} onClick={() => navigate(to.referrals)}>
          {t('wallLeave')}
        </Button>
      </div>
    </main>
  );
}

const rank = { EMERGENCY: 0, URGENT: 1, ROUTINE: 2 } as const;

/** Running clocks first, soonest due on top; among those without a clock, by urgency. */
export function mostPressing(columns: readonly BoardColumn[]): CaseHeader[] {
  const due = (it: CaseHeader) =>
    it.clock?.dueAt && !it.clock.pausedAt ? Date.parse(it.clock.dueAt) : Number.MAX_SAFE_INTEGER;
  return columns
    .flatMap((it) => it.cards)
    .sort((a, b) => due(a) - due(b) || rank[a.priority] - rank[b.priority])
    .slice(0, ROWS);
}

function WallRow({ of }: { of: CaseHeader }) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const language = useLanguage();
  const clock = of.clock;
  const text = useTickingText((at) =>
    clock ? `${phaseOf(clock, at)}|${clockWords(clock, at, language)}` : `none|${t('noClock')}`,
  );
  const [phase = 'none', said] = text.split('|');
  const mark =
    of.priority !== 'ROUTINE' ? words.priority(of.priority) : of.greenChannel ? words.t('greenChannelShort') : '';
  return (
    <div className={styles.row}>
      <span className={styles.name}>{of.patient.maskedName}</span>
      <span className={styles.matter}>
        {mark && <span className={styles.mark}>{`${mark} `}</span>}
        {of.title}
      </span>
      <span className={styles.where}>
        {of.side === 'REQUESTER' ? `→ ${words.party(of.responder)}` : `${words.t('from')} ${words.party(of.requester)}`}
      </span>
      <span>{words.state(of.state)}</span>
      <span className={`${styles.clock} ${styles[phase] ?? ''}`}>{said}</span>
    </div>
  );
}
