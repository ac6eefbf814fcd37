import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useCaseWords } from '@/components/case/case-words';
import { ageOn } from '@/lib/age';
import { useLabels } from '@/lib/language';
import { useSettled } from '@/lib/use-settled';
import { type PatientLine, usePatientSearch } from './api/patients';
import { labels } from './labels';
import styles from './patient.module.css';

interface Props {
  anchor: string;
  onPick: (patient: PatientLine) => void;
  onRegister: (name: string) => void;
}

/** Finds a patient as one types; the last line of the list registers a new one under what was typed. */
export function PatientPicker({ anchor, onPick, onRegister }: Props) {
  const t = useLabels(labels);
  const list = useId();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  /** While an input method composes, the letters are not yet what is meant. */
  const [composing, setComposing] = useState(false);
  const typed = useSettled(text.trim(), 200);
  const { data, isFetching } = usePatientSearch(typed, open && !composing);
  const found = data?.items ?? [];
  const last = found.length;

  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function choose(index: number) {
    const patient = found[index];
    if (patient) onPick(patient);
    else onRegister(/\d/.test(text) ? '' : text.trim());
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') setAt((it) => Math.min(it + 1, last));
    else if (event.key === 'ArrowUp') setAt((it) => Math.max(it - 1, 0));
    else if (event.key === 'Enter' && open) choose(at);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the focus leaves the box
    <div
      className={styles.picker}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Input
        ref={input}
        id={anchor}
        size="large"
        value={text}
        maxLength={60}
        prefix={<SearchOutlined />}
        placeholder={t('patientHint')}
        role="combobox"
        aria-label={t('patient')}
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open ? `${list}-${at}` : undefined}
        autoComplete="off"
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div id={list} role="listbox" aria-label={t('patient')} tabIndex={-1} className={styles.list}>
          {typed === '' && found.length > 0 && <p className={styles.group}>{t('patientRecent')}</p>}
          {found.length === 0 && typed !== '' && !isFetching && data && (
            <p className={styles.group}>{t('patientNone', { query: typed })}</p>
          )}
          {found.map((it, index) => (
            <Option key={it.id} id={`${list}-${index}`} on={index === at} onChoose={() => choose(index)}>
              <PatientWords of={it} />
            </Option>
          ))}
          <Option id={`${list}-${last}`} on={at === last} onChoose={() => choose(last)}>
            <span className={styles.register}>
              {text.trim() && !/\d/.test(text)
                ? t('patientRegisterNamed', { name: text.trim() })
                : t('patientRegister')}
            </span>
          </Option>
        </div>
      )}
    </div>
  );
}

interface OptionProps {
  id: string;
  on: boolean;
  onChoose: () => void;
  children: React.ReactNode;
}

function Option({ id, on, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns this list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={on}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

/** One patient on one line, masked. */
export function PatientWords({ of }: { of: PatientLine }) {
  const t = useLabels(labels);
  const words = useCaseWords();
  return (
    <>
      <b className={styles.name}>{of.maskedName}</b>
      <span>{words.person({ sex: of.sex, age: ageOn(of.birthDate) })}</span>
      <span>{t('born', { date: of.birthDate })}</span>
      {of.identifiers[0] && <span className="m-num">{of.identifiers[0].masked}</span>}
      {of.maskedPhone && <span className="m-num">{of.maskedPhone}</span>}
    </>
  );
}
