import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { Field } from '@/components/field';
import { ageOn } from '@/lib/age';
import { api, type PageOf } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { useSettled } from '@/lib/use-settled';
import { labels } from './labels';

interface PatientLine {
  id: string;
  maskedName: string;
  sex: string;
  birthDate: string;
  identifiers: { masked: string }[];
}

interface Props {
  value: string;
  /** A request that is on the server belongs to its patient. */
  fixed: boolean;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A patient of one's institution by name, pinyin, initials or number. */
export function PatientField({ value, fixed, error, onChange }: Props) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const typed = useSettled(text.trim(), 200);
  const { data } = useQuery({
    queryKey: ['patients', 'find', typed],
    enabled: open,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<PageOf<PatientLine>>('/api/patients', { query: { q: typed || undefined, limit: 8 }, signal }),
  });
  const chosen = useQuery({
    queryKey: ['patients', value],
    enabled: value !== '',
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => api.get<PatientLine>('/api/patients/{id}', { path: { id: value }, signal }),
  }).data;
  const found = data?.items ?? [];
  const all = chosen && !found.some((it) => it.id === chosen.id) ? [chosen, ...found] : found;
  const line = (it: PatientLine) =>
    [it.maskedName, words.person({ sex: it.sex, age: ageOn(it.birthDate) }), it.birthDate, it.identifiers[0]?.masked]
      .filter(Boolean)
      .join(' · ');
  return (
    <Field label={t('patient')} required error={error}>
      {(control) => (
        <Select
          {...control}
          autoFocus={value === ''}
          disabled={fixed}
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          placeholder={t('patientHint')}
          value={value || undefined}
          notFoundContent={<Link to={to.newPatient}>{t('registerFirst')}</Link>}
          options={all.map((it) => ({ value: it.id, label: line(it) }))}
          onOpenChange={setOpen}
          onChange={(it: string) => {
            setText('');
            onChange(it);
          }}
        />
      )}
    </Field>
  );
}
