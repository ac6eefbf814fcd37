import { Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import styles from './masking.module.css';
import { type IdentityKind, identityKinds, marked, occurrences, offsetOf, pieces, type ReviewedSpan } from './spans';

interface Props {
  /** What the text is, for screen readers. */
  label: string;
  text: string;
  spans: readonly ReviewedSpan[];
  onChange: (spans: ReviewedSpan[]) => void;
  disabled?: boolean;
}

/** A text with what was found in it: each find is masked or kept by pressing it, and what was missed is marked by selecting it. */
export function TextReview({ label, text, spans, onChange, disabled = false }: Props) {
  const t = useLabels(labels);
  const page = useRef<HTMLDivElement>(null);
  const [selected, select] = useState<[number, number]>();
  const accepted = spans.filter((it) => it.accepted).length;
  const all = (value: boolean) => onChange(spans.map((it) => ({ ...it, accepted: value })));

  const follow = () => {
    const range = window.getSelection();
    if (!range || range.isCollapsed || disabled) return select(undefined);
    const ends = [offsetOf(range.anchorNode, range.anchorOffset), offsetOf(range.focusNode, range.focusOffset)];
    if (!page.current?.contains(range.anchorNode) || ends[0] === undefined || ends[1] === undefined) return;
    const [start, end] = [Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1])];
    select(start < end ? [start, end] : undefined);
  };

  return (
    <section className={styles.review} aria-label={label}>
      <div className={styles.bar}>
        <span role="status">
          {spans.length === 0 ? t('nothingFound') : t('summary', { count: spans.length, accepted })}
        </span>
        {spans.length > 0 && (
          <span className={styles.buttons}>
            <Button size="small" disabled={disabled} onClick={() => all(true)}>
              {t('maskAll')}
            </Button>
            <Button size="small" disabled={disabled} onClick={() => all(false)}>
              {t('keepAll')}
            </Button>
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: selecting text is offered to the mouse; the field below does it with the keyboard */}
      <div ref={page} className={styles.text} onMouseUp={follow}>
        {pieces(text, spans).map((piece) =>
          piece.span ? (
            <Find
              key={piece.start}
              piece={piece.text}
              start={piece.start}
              span={piece.span}
              disabled={disabled}
              onPress={() => onChange(spans.map((it) => (it === piece.span ? { ...it, accepted: !it.accepted } : it)))}
            />
          ) : (
            <span key={piece.start} data-start={piece.start}>
              {piece.text}
            </span>
          ),
        )}
      </div>
      <p className={styles.hint}>{t('howText')}</p>
      {!disabled && (
        <MarkForm
          key={selected?.join()}
          text={text}
          spans={spans}
          selected={selected}
          onMark={(places, kind) => {
            onChange(places.reduce<ReviewedSpan[]>((now, [start, end]) => marked(now, start, end, kind), [...spans]));
            select(undefined);
          }}
        />
      )}
    </section>
  );
}

interface FindProps {
  piece: string;
  start: number;
  span: ReviewedSpan;
  disabled: boolean;
  onPress: () => void;
}

function Find({ piece, start, span, disabled, onPress }: FindProps) {
  const t = useLabels(labels);
  const facts = { text: piece, kind: t(`kind.${span.kind}`), sureness: t(`sureness.${span.sureness}`) };
  return (
    <button
      type="button"
      className={styles.find}
      data-start={start}
      data-sureness={span.sureness}
      aria-pressed={span.accepted}
      aria-label={t('spanName', facts)}
      title={`${facts.kind} · ${facts.sureness} · ${t(span.accepted ? 'masked' : 'kept')}`}
      disabled={disabled}
      onClick={onPress}
    >
      {piece}
    </button>
  );
}

interface MarkProps {
  text: string;
  spans: readonly ReviewedSpan[];
  selected: [number, number] | undefined;
  onMark: (places: [number, number][], kind: IdentityKind) => void;
}

/** Marks what was selected, or every place of the words that are typed. */
function MarkForm({ text, spans, selected, onMark }: MarkProps) {
  const t = useLabels(labels);
  const [kind, chooseKind] = useState<IdentityKind>('NAME');
  const [words, type] = useState('');
  const [missing, setMissing] = useState(false);
  const mark = () => {
    const places = selected ? [selected] : occurrences(text, words, spans);
    setMissing(places.length === 0);
    if (places.length > 0) {
      type('');
      onMark(places, kind);
    }
  };
  return (
    <form
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        mark();
      }}
    >
      {selected ? (
        <strong>{t('selected', { text: text.slice(...selected) })}</strong>
      ) : (
        <input
          className={styles.words}
          aria-label={t('words')}
          placeholder={t('wordsHint')}
          value={words}
          maxLength={200}
          onChange={(event) => {
            type(event.target.value);
            setMissing(false);
          }}
        />
      )}
      <span className={styles.buttons}>
        <Select<IdentityKind>
          size="small"
          aria-label={t('markAs')}
          value={kind}
          onChange={chooseKind}
          options={identityKinds.map((it) => ({ value: it, label: t(`kind.${it}`) }))}
          popupMatchSelectWidth={false}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={!selected && words.trim() === ''}>
          {t('mark')}
        </Button>
      </span>
      {missing && <span role="alert">{t('notInText')}</span>}
    </form>
  );
}
