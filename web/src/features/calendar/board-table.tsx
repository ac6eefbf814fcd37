import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { clock, hoursShown, type Piece, piecesOn, type Span } from '@/components/calendar/spans';
import { useName } from '@/lib/language';
import { to } from '@/lib/paths';
import type { BoardLine } from './api/calendar';
import styles from './calendar.module.css';
import { useCalendarWords } from './words';

/** A line for everybody and everything, along the hours of a day. */
export function BoardTable({ lines, day }: { lines: readonly BoardLine[]; day: string }) {
  const { t } = useCalendarWords();
  const name = useName();
  const people = lines.filter((it) => it.owner.kind === 'PERSON');
  const shown = hoursShown(people.flatMap((it) => piecesOn(day, [...it.free, ...it.busy])));
  const hours = shown.until - shown.from;
  return (
    <div className={styles.scroll}>
      <table className={styles.board} style={{ '--hours': hours } as CSSProperties}>
        <thead>
          <tr>
            <th className={styles.who} scope="col">
              {t('experts')}
            </th>
            <th scope="col">
              <div className={styles.hours}>
                {Array.from({ length: hours }, (_, index) => shown.from + index).map((it) => (
                  <span key={it} style={{ left: `${((it - shown.from) / hours) * 100}%` }}>
                    {clock(it * 60)}
                  </span>
                ))}
              </div>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((it) => (
            <tr key={it.owner.id}>
              <th scope="row" className={styles.who}>
                <Link to={to.calendarOf(it.owner.id)} aria-label={t('seeCalendar', { name: name(it.owner) })}>
                  {name(it.owner)}
                </Link>{' '}
                <span className={styles.soft}>
                  {it.owner.kind === 'PERSON'
                    ? it.owner.title
                    : [t(it.owner.kind), it.owner.title].filter(Boolean).join(' · ')}
                </span>
              </th>
              <td>
                <div className={styles.lane}>
                  <Pieces spans={it.free} day={day} shown={shown} look={styles.free ?? ''} word={t('free')} />
                  <Pieces spans={it.busy} day={day} shown={shown} look={styles.busy ?? ''} word={t('busy')} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PiecesProps {
  spans: readonly Span[];
  day: string;
  shown: { from: number; until: number };
  look: string;
  word: string;
}

function Pieces({ spans, day, shown, look, word }: PiecesProps) {
  const length = (shown.until - shown.from) * 60;
  const cut = (it: Piece) => ({
    from: Math.max(it.from, shown.from * 60),
    until: Math.min(it.until, shown.until * 60),
  });
  return piecesOn(day, spans)
    .map(cut)
    .filter((it) => it.until > it.from)
    .map((it) => {
      const text = `${word} ${clock(it.from)}–${clock(it.until)}`;
      return (
        <div
          key={it.from}
          className={look}
          title={text}
          style={{
            left: `${((it.from - shown.from * 60) / length) * 100}%`,
            width: `${((it.until - it.from) / length) * 100}%`,
          }}
        >
          <span className={styles.hidden}>{text}</span>
        </div>
      );
    });
}
