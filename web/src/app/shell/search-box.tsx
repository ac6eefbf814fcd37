import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Kbd } from '@/components/kbd';
import { useLabels } from '@/lib/language';
import { useShortcut } from '@/lib/shortcuts';
import { labels } from '../labels';
import { SearchResults } from './search-results';
import styles from './shell.module.css';
import { useSearch } from './use-search';

/** Search as one types: cases and patients by name, pinyin, initials, document or case number. */
export function SearchBox() {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const list = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  /** While an input method composes, the letters are not yet what is meant. */
  const [composing, setComposing] = useState(false);
  const query = useDeferredValue(text.trim());
  const found = useSearch(composing ? '' : query);
  useShortcut('/', t('shortcutSearch'), () => input.current?.focus({ cursor: 'all' }));

  function leave(path?: string) {
    setOpen(false);
    input.current?.blur();
    if (path) {
      setText('');
      void navigate(path);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = found.hits.length - 1;
    if (event.key === 'Escape') leave();
    else if (event.key === 'ArrowDown') setAt((it) => Math.min(it + 1, last));
    else if (event.key === 'ArrowUp') setAt((it) => Math.max(it - 1, 0));
    else if (event.key === 'Enter') leave(found.hits[at]?.path);
    else return;
    event.preventDefault();
  }

  const shown = open && query !== '' && !composing;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the focus leaves the box
    <div onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <Input
        ref={input}
        value={text}
        maxLength={60}
        prefix={<SearchOutlined />}
        suffix={<span className={styles.wideOnly}>{!open && <Kbd keys="/" />}</span>}
        placeholder={t('searchHint')}
        aria-label={t('search')}
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && found.hits[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        onFocus={() => setOpen(true)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {shown && <SearchResults id={list} query={query} found={found} at={at} onPick={(it) => leave(it.path)} />}
    </div>
  );
}
