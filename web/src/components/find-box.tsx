import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string | undefined;
}

const PAUSE = 250;

/** Looks up as one types, after a short pause, and never in the middle of a composition. */
export function FindBox({ label, value, onChange, className }: Props) {
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the wait
  useEffect(() => {
    if (composing || text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing]);

  return (
    <Input
      className={className ?? ''}
      value={text}
      allowClear
      maxLength={60}
      prefix={<SearchOutlined />}
      placeholder={label}
      aria-label={label}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
