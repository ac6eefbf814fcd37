import { Input } from 'antd';
import { fromLocal, toLocal } from '@/lib/local-time';
import type { Control } from './field';

interface Props {
  control: Control;
  /** An instant, or nothing. */
  value: string;
  onChange: (instant: string) => void;
}

/** A day and a time in China, typed or picked; what is kept is the instant. The browser's own control needs no mouse. */
export function DateTimeInput({ control, value, onChange }: Props) {
  return (
    <Input
      {...control}
      type="datetime-local"
      value={value ? toLocal(value) : ''}
      onChange={(event) => onChange(event.target.value ? fromLocal(event.target.value) : '')}
    />
  );
}
