import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useAssayWords } from '@/components/assay/words';
import { Field } from '@/components/field';
import { findOption } from '@/components/find-option';
import { api } from '@/lib/api';
import { useLabels } from '@/lib/language';
import { labels } from './labels';

interface Props {
  patient: string;
  value: string[];
  onChange: (items: string[]) => void;
}

/** Which results are shown over time, of those one's own institution sees; they are frozen when the request is sent. */
export function LaboratoryField({ patient, value, onChange }: Props) {
  const t = useLabels(labels);
  const words = useAssayWords();
  const { data: trends } = useQuery({
    queryKey: ['laboratory', 'trends', patient],
    enabled: patient !== '',
    queryFn: ({ signal }) => api.get('/api/laboratory/patients/{patient}/trends', { path: { patient }, signal }),
  });
  const { data: catalogue } = useQuery({
    queryKey: ['laboratory', 'catalogue', ''],
    enabled: (trends?.length ?? 0) > 0,
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => api.get('/api/laboratory/catalogue', { signal }),
  });
  if (!trends || (trends.length === 0 && value.length === 0)) return null;
  const name = (code: string) => {
    const item = catalogue?.items.find((it) => it.code === code);
    return item ? words.named(item) : code;
  };
  return (
    <Field label={t('laboratory')} hint={t('laboratoryHint')}>
      {(control) => (
        <Select
          {...control}
          mode="multiple"
          maxCount={20}
          showSearch={findOption}
          value={value}
          options={trends.map((it) => {
            const last = it.points.at(-1);
            const latest = last && `${words.value(last.value)} ${it.unit} ${words.mark(last.flag)}`.trim();
            return {
              value: it.item,
              label: [name(it.item), latest, t('laboratoryTimes', { count: it.points.length })]
                .filter(Boolean)
                .join(' · '),
            };
          })}
          onChange={(it: string[]) => onChange(it)}
        />
      )}
    </Field>
  );
}
