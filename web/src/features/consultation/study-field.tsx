import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Field } from '@/components/field';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import type { Schema } from '@/lib/wire';
import { labels } from './labels';

interface Props {
  patient: string;
  value: string[];
  onChange: (studies: string[]) => void;
}

/** Which images and ECGs are shown; nothing else of the patient is. */
export function StudyField({ patient, value, onChange }: Props) {
  const t = useLabels(labels);
  const { data } = useQuery({
    queryKey: ['consultations', 'studies', patient],
    enabled: patient !== '',
    queryFn: async ({ signal }) =>
      (await api.get<{ studies: Schema<'PackStudy'>[] }>('/api/consultations/studies', { query: { patient }, signal }))
        .studies,
  });
  if (!data) return null;
  return (
    <Field label={t('studies')} hint={data.length === 0 ? t('studiesNone') : undefined}>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          disabled={data.length === 0}
          value={value}
          options={data.map((it) => ({
            value: it.uid,
            label: [it.modalities.join(' '), it.description, it.date].filter(Boolean).join(' · '),
          }))}
          onChange={(it: string[]) => onChange(it)}
        />
      )}
    </Field>
  );
}
