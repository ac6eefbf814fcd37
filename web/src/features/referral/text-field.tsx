import { Button, Input } from 'antd';
import { Field } from '@/components/field';
import { useLabels } from '@/lib/language';
import { limits, surplus, type TextField } from './draft-content';
import styles from './form.module.css';
import type { FormProps } from './form-props';
import { labels } from './labels';
import { anchorOf } from './missing';

interface Props extends FormProps {
  field: TextField;
  label: string;
  hint?: string;
  required?: boolean;
  /** Rows before it grows; absent: one line. */
  rows?: number;
  /** Keeps the whole of a text that is too long as a file. */
  onWhole?: ((text: string, label: string) => void) | undefined;
  anchor?: string;
}

/** One text of the slip. More than it can hold is accepted, said, and can be kept as a file: no word is cut off. */
export function TextLine({ state, keeper, field, label, hint, required = false, rows, onWhole, anchor }: Props) {
  const t = useLabels(labels);
  const value = state.content[field];
  const over = surplus(state.content, field);
  const set = (text: string) => keeper.change({ [field]: text });
  return (
    <div>
      <Field
        label={label}
        required={required}
        anchor={anchor}
        error={over > 0 ? t('surplus', { count: over }) : undefined}
      >
        {(control) => {
          const props = {
            ...control,
            value,
            placeholder: hint,
            autoComplete: 'off',
          };
          return rows ? (
            <Input.TextArea
              {...props}
              autoSize={{ minRows: rows, maxRows: 14 }}
              onChange={(event) => set(event.target.value)}
            />
          ) : (
            <Input {...props} onChange={(event) => set(event.target.value)} />
          );
        }}
      </Field>
      {over > 0 && onWhole && (
        <Button
          size="small"
          id={anchorOf('surplus')}
          className={styles.surplus}
          onClick={() => {
            onWhole(value, label);
            set(value.slice(0, limits[field]));
          }}
        >
          {t('surplusToFile', { limit: limits[field] })}
        </Button>
      )}
    </div>
  );
}
