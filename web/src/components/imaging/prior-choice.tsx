import { Select } from 'antd';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import styles from './toolbar.module.css';
import type { Prior } from './viewer';

interface Props {
  priors: readonly Prior[];
  value: string | undefined;
  onChoose: (study: string) => void;
}

/** Which earlier examination stands beside the one of today. */
export function PriorChoice({ priors, value, onChoose }: Props) {
  const t = useLabels(labels);
  if (priors.length === 0) return null;
  return (
    <Select
      className={styles.priors ?? ''}
      size="small"
      variant="filled"
      aria-label={t('compareWith')}
      placeholder={t('compareWith')}
      value={value ?? null}
      popupMatchSelectWidth={false}
      options={priors.map((it) => ({ value: it.study, label: it.label }))}
      onChange={onChoose}
    />
  );
}
