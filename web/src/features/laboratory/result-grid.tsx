import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { Field } from '@/components/field';
import { ProblemNotice } from '@/components/problem-notice';
import { written } from '@/lib/use-form';
import type { TestItem } from './api/catalogue';
import { type LabResult, useEnterResults, useResults } from './api/results';
import type { Specimen } from './api/specimens';
import { FlagMark } from './flag-mark';
import styles from './laboratory.module.css';
import { rangeOf, rangeWords, read } from './reading';
import { useLaboratoryWords } from './words';

/** Every item of the tube with a place for its value; flagged while it is typed, Enter goes on to the next. */
export function ResultGrid({ of }: { of: Specimen }) {
  const { t, catalogue, value } = useLaboratoryWords(of.laboratory.id);
  const { data } = useResults(of.id);
  const entering = useEnterResults(of.id);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [about, setAbout] = useState({ method: '', instrument: '', correction: '' });
  const [complaint, setComplaint] = useState('');
  const [saved, setSaved] = useState(0);
  const holding = new Map(data?.filter((it) => !it.replacedAt).map((it) => [it.item, it]));
  const items = of.items.flatMap((code) => catalogue?.items.find((it) => it.code === code) ?? []);
  const filled = items.filter((it) => typed[it.code]?.trim());
  const corrected = filled.some((it) => {
    const before = holding.get(it.code);
    return before && before.value !== read(it, typed[it.code] ?? '', of.sex, of.age)?.value;
  });

  function save() {
    setSaved(0);
    if (filled.length === 0) return setComplaint(t('nothingTyped'));
    const wrong = filled.find((it) => !read(it, typed[it.code] ?? '', of.sex, of.age));
    if (wrong) return document.getElementById(`value-${wrong.code}`)?.focus();
    if (corrected && !written(about.correction)) return setComplaint(t('correctionHint'));
    setComplaint('');
    const method = written(about.method);
    const instrument = written(about.instrument);
    entering.mutate(
      {
        values: filled.map((it) => ({ item: it.code, value: typed[it.code] ?? '', method, instrument })),
        correction: corrected ? written(about.correction) : undefined,
      },
      {
        onSuccess: () => {
          setSaved(filled.length);
          setTyped({});
          setAbout((it) => ({ ...it, correction: '' }));
        },
      },
    );
    return undefined;
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={styles.soft}>{t('gridHint')}</p>
      <table className={styles.grid} onKeyDown={next}>
        <thead>
          <tr>
            <th>{t('item')}</th>
            <th>{t('value')}</th>
            <th />
            <th>{t('range')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((it) => (
            <Row
              key={it.code}
              item={it}
              of={of}
              typed={typed[it.code] ?? ''}
              holds={holding.get(it.code)}
              shown={value}
              onType={(text) => setTyped((before) => ({ ...before, [it.code]: text }))}
            />
          ))}
        </tbody>
      </table>
      <div className={styles.gridFoot}>
        <div className={styles.pair}>
          {(['method', 'instrument'] as const).map((part) => (
            <Field key={part} label={t(`${part}All`)}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={60}
                  value={about[part]}
                  onChange={(event) => setAbout((it) => ({ ...it, [part]: event.target.value }))}
                />
              )}
            </Field>
          ))}
        </div>
        {corrected && (
          <Field label={t('correction')} required hint={t('correctionHint')}>
            {(control) => (
              <Input
                {...control}
                maxLength={300}
                value={about.correction}
                onChange={(event) => setAbout((it) => ({ ...it, correction: event.target.value }))}
              />
            )}
          </Field>
        )}
        {entering.error ? <ProblemNotice error={entering.error} /> : null}
        <p role="status">{complaint || (saved > 0 && t('saved', { count: saved }))}</p>
        <div>
          <Button type="primary" htmlType="submit" loading={entering.isPending}>
            {t('save')}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface RowProps {
  item: TestItem;
  of: Specimen;
  typed: string;
  holds: LabResult | undefined;
  shown: (it: { value: string }) => string;
  onType: (text: string) => void;
}

function Row({ item, of, typed, holds, shown, onType }: RowProps) {
  const { t, named } = useLaboratoryWords(of.laboratory.id);
  const reading = typed.trim() ? read(item, typed, of.sex, of.age) : undefined;
  const wrong = typed.trim() !== '' && !reading;
  const flag = reading?.flag ?? (typed.trim() ? undefined : holds?.flag);
  return (
    <tr>
      <td>
        <label htmlFor={`value-${item.code}`}>{named(item)}</label> <span className={styles.soft}>{item.code}</span>
      </td>
      <td>
        <Input
          id={`value-${item.code}`}
          size="small"
          maxLength={40}
          autoComplete="off"
          status={wrong ? 'error' : ''}
          aria-invalid={wrong}
          placeholder={holds ? shown(holds) : ''}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />{' '}
        <span className={styles.soft}>{item.unit}</span>
        {wrong && <div className={styles.danger}>{t(item.scale === 'FINDING' ? 'malformedFinding' : 'malformed')}</div>}
      </td>
      <td>{flag && <FlagMark of={flag} />}</td>
      <td className="m-num">{rangeWords(rangeOf(item, of.sex, of.age)) || t('noRange')}</td>
    </tr>
  );
}

/** Enter and the arrows go down and up the column. */
function next(event: KeyboardEvent<HTMLTableElement>) {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.nativeEvent.isComposing) return;
  const cells = [...event.currentTarget.querySelectorAll('input')];
  const target = cells[cells.indexOf(document.activeElement as HTMLInputElement) + step];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
