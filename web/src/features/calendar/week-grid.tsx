import { clock, hoursShown, type Piece, pieceOn, piecesOn, type Span } from '@/components/calendar/spans';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import type { BookedTime, Calendar } from './api/calendar';
import styles from './week-grid.module.css';
import { useCalendarWords } from './words';

interface Props {
  calendar: Calendar;
  days: readonly string[];
  /** Somebody pressed a free place: the day, and the hour it is in. */
  onPick?: ((day: string, minutes: number) => void) | undefined;
}

const hour = 44;

/** Seven days side by side: hours that are offered are tinted, absences hatched, appointments stand in them. */
export function WeekGrid({ calendar, days, onPick }: Props) {
  const { t, dayWord } = useCalendarWords();
  const open = calendar.open.filter((it) => it.purpose === 'CONSULTATION').map((it) => it.during);
  const others = calendar.open.filter((it) => it.purpose !== 'CONSULTATION');
  const away = calendar.exemptions.filter((it) => it.away).map((it) => it.during);
  const offered = calendar.home ? open : calendar.free;
  // an absence of whole days would stretch the week to midnight; only what is offered and booked does
  const reaching = [
    ...offered,
    ...others.map((it) => it.during),
    ...calendar.busy,
    ...calendar.bookings.map((it) => it.during),
  ];
  const shown = hoursShown(wholeDay(offered) ? [] : days.flatMap((day) => piecesOn(day, reaching)));
  const place = (it: Piece) => ({
    top: (Math.max(it.from, shown.from * 60) / 60 - shown.from) * hour,
    height: (Math.min(it.until, shown.until * 60) - Math.max(it.from, shown.from * 60)) * (hour / 60),
  });
  const visible = (it: Piece) => it.until > shown.from * 60 && it.from < shown.until * 60;
  const blocks = (day: string, spans: readonly Span[], kind: string, label: string) =>
    piecesOn(day, spans)
      .filter(visible)
      .map((it) => (
        <div
          key={`${kind}-${it.from}`}
          className={`${styles.block} ${kind}`}
          style={place(it)}
          title={`${label} ${clock(it.from)}–${clock(it.until)}`}
        >
          {kind === styles.other && <span aria-hidden="true">{label}</span>}
          <span className={styles.hidden}>{`${label} ${clock(it.from)}–${clock(it.until)}`}</span>
        </div>
      ));
  const today = dayOf(now());
  const rows = Array.from({ length: shown.until - shown.from }, (_, index) => shown.from + index);
  return (
    <div className={styles.week}>
      <div className={styles.clocks} aria-hidden="true">
        {rows.map((it) => (
          <span key={it} style={{ height: hour }}>
            {clock(it * 60)}
          </span>
        ))}
      </div>
      {days.map((day) => (
        <section key={day} className={styles.day} aria-label={`${day} ${dayWord(day)}`}>
          <h3 className={styles.head} aria-current={day === today ? 'date' : undefined}>
            {dayWord(day)} <span>{day.slice(5)}</span>
          </h3>
          <div className={styles.column} style={{ height: rows.length * hour }}>
            {rows.map((it) =>
              onPick ? (
                <button
                  key={it}
                  type="button"
                  tabIndex={-1}
                  aria-hidden="true"
                  className={styles.cell}
                  style={{ height: hour }}
                  onClick={() => onPick(day, it * 60)}
                />
              ) : (
                <div key={it} className={styles.cell} style={{ height: hour }} />
              ),
            )}
            {blocks(day, offered, styles.open ?? '', t(calendar.home ? 'open' : 'free'))}
            {others.flatMap((it) => blocks(day, [it.during], styles.other ?? '', t(it.purpose)))}
            {blocks(day, away, styles.away ?? '', t('away'))}
            {!calendar.home && blocks(day, calendar.busy, styles.busy ?? '', t('busy'))}
            {calendar.bookings.map((it) => {
              const piece = pieceOn(day, it.during);
              return (
                piece && visible(piece) && <Booked key={it.appointment} of={it} piece={piece} style={place(piece)} />
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}

/** A room that is there round the clock need not be shown at night. */
const wholeDay = (spans: readonly Span[]) =>
  spans.some((it) => Date.parse(it.until) - Date.parse(it.from) >= 86_400_000);

function Booked({ of, piece, style }: { of: BookedTime; piece: Piece; style: { top: number; height: number } }) {
  const { t } = useCalendarWords();
  const time = `${clock(piece.from)}–${clock(piece.until)}`;
  return (
    <div
      className={`${styles.block} ${styles.booked} ${of.state === 'HELD' ? styles.held : ''}`}
      style={style}
      title={`${time} ${of.title}`}
    >
      <b>{of.title}</b>
      <span>{of.state === 'HELD' ? `${time} ${t('held')}` : time}</span>
    </div>
  );
}
