import { Select } from 'antd';
import { type ComponentProps, useState } from 'react';
import { useKeyset } from '@/lib/keyset';
import { useLabels, useName } from '@/lib/language';
import { useSettled } from '@/lib/use-settled';
import { labels } from './institution-labels';

type Control = Pick<ComponentProps<typeof Select>, 'id' | 'aria-describedby' | 'aria-invalid'>;

interface Props {
  control: Control;
  value: string;
  onChange: (institution: string) => void;
  /** Not to be chosen: the other side. */
  except?: string | undefined;
}

/** One institution of the directory, found by name, pinyin or initials. */
export function InstitutionSelect({ control, value, onChange, except }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed, 200) || undefined;
  const { data, isFetching } = useKeyset(['institutions', 'list', { q }], '/api/institutions', { query: { q } });
  const found = data?.pages.flatMap((it) => it.items).filter((it) => it.id !== except) ?? [];
  return (
    <Select
      {...control}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      placeholder={t('find')}
      options={found.map((it) => ({ value: it.id, label: name(it) }))}
      value={value || undefined}
      onChange={(it: string | undefined) => onChange(it ?? '')}
    />
  );
}
