import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLabels } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import { labels } from './labels';

interface Props {
  value: string;
  /** Asked for when the reader wants to see all of it; who looked and why is the caller's business. */
  onReveal?: (() => void) | undefined;
  /** Set when the value is no longer masked. */
  open?: boolean;
}

/** A value that hides part of a person. Read aloud it says so. */
export function Masked({ value, onReveal, open = false }: Props) {
  const t = useLabels(labels);
  const marks = useMarks();
  return (
    <span className="m-num">
      {value}
      {!open && <span className="m-hidden">{marks.aside(t('masked'))}</span>}
      {!open && onReveal && (
        <Button type="link" size="small" icon={<EyeOutlined />} onClick={onReveal}>
          {t('reveal')}
        </Button>
      )}
    </span>
  );
}
