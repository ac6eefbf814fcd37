import { Button } from 'antd';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels, useName } from '@/lib/language';
import { exactTime } from '@/lib/time';
import { type Swap, useAcceptSwap, useEndSwap, useSwaps } from './api/duty-changes';
import styles from './directory.module.css';
import { labels } from './duty-change-labels';
import { useDirectoryWords } from './words';

/** Swaps that wait for an answer, one's own or a colleague's; nothing when there is none. */
export function DutySwaps() {
  const t = useLabels(labels);
  const { word } = useDirectoryWords();
  const name = useName();
  const swaps = useSwaps().data ?? [];
  const accept = useAcceptSwap();
  const end = useEndSwap();
  if (swaps.length === 0) return null;
  const when = (it: Swap['turn']) => `${exactTime(it.from).slice(5)} ${word('duty', it.kind)}`;
  return (
    <section aria-labelledby="swaps">
      <h3 id="swaps">{t('swaps')}</h3>
      {(accept.error ?? end.error) && <ProblemNotice error={accept.error ?? end.error} />}
      <ul>
        {swaps.map((it) => (
          <li key={it.id} className={styles.line}>
            <span className={styles.grow}>
              {it.mine
                ? t('youAsk', { name: name(it.to), time: when(it.turn) })
                : t('asksYou', { name: name(it.from), time: when(it.turn) })}
              {it.returned
                ? ` · ${t(it.mine ? 'againstTheirs' : 'against', { time: when(it.returned) })}`
                : ` · ${t('forNothing')}`}
              {it.note && <span className={styles.soft}>{` · ${it.note}`}</span>}
            </span>
            {!it.mine && (
              <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate(it.id)}>
                {t('accept')}
              </Button>
            )}
            <Button loading={end.isPending} onClick={() => end.mutate(it.id)}>
              {t(it.mine ? 'withdraw' : 'decline')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
