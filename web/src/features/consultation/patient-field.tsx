import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
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
import styles from './request.module.css';

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
  /** Words to search by; each is searched for only when it is pressed. */
  offers?: readonly string[];
  /** What else is on the page would be lost: whoever has to be registered is registered beside it. */
  aside?: boolean;
  onChange: (value: string) => void;
}

/** A patient of one's institution by name, pinyin, initials or number. */
export function PatientField({ value, fixed, error, offers = [], aside = false, onChange }: Props) {
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
  const register = (
    <Link to={to.newPatient} target={aside ? '_blank' : undefined}>
      {t('registerFirst')}
    </Link>
  );
  return (
    <Field label={t('patient')} required error={error}>
      {(control) => (
        <>
          <Select
            {...control}
            autoFocus={value === '' && !aside}
            open={open}
            disabled={fixed}
            showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
            placeholder={t('patientHint')}
            value={value || undefined}
            notFoundContent={register}
            options={all.map((it) => ({ value: it.id, label: line(it) }))}
            onOpenChange={setOpen}
            onChange={(it: string) => {
              setText('');
              onChange(it);
            }}
          />
          {offers.length > 0 && value === '' && (
            <p className={styles.offers}>
              {t('searchBy')}
              {offers.map((it) => (
                <Button
                  key={it}
                  size="small"
                  onClick={() => {
                    setText(it);
                    setOpen(true);
                    document.getElementById(control.id)?.focus();
                  }}
                >
                  {it}
                </Button>
              ))}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
