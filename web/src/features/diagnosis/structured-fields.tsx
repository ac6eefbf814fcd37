import { Input } from 'antd';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { Field } from '@/components/field';
import type { StructuredFinding, StructuredItem } from '@/lib/diagnosis';
import styles from './desk.module.css';

interface Props {
  items: readonly StructuredItem[];
  value: readonly StructuredFinding[];
  onChange: (value: StructuredFinding[]) => void;
}

/** What the examination asks for by code: a number or a word each. */
export function StructuredFields({ items, value, onChange }: Props) {
  const { said } = useDiagnosisWords();
  if (items.length === 0) return null;

  function set(item: StructuredItem, text: string) {
    const others = value.filter((it) => it.code !== item.code);
    onChange(text.trim() === '' ? others : [...others, { code: item.code, value: text, unit: item.unit ?? null }]);
  }

  return (
    <div className={styles.structured}>
      {items.map((it) => (
        <Field key={it.code} label={said(it, it.code)}>
          {(control) => (
            <Input
              {...control}
              maxLength={400}
              suffix={it.unit}
              value={value.find((one) => one.code === it.code)?.value ?? ''}
              onChange={(event) => set(it, event.target.value)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
