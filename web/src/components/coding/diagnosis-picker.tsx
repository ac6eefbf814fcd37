import { Select } from 'antd';
import { useState } from 'react';
import type { Control } from '@/components/field';
import { useLabels, useLanguage } from '@/lib/language';
import type { Diagnosis } from '@/lib/referral';
import { useSettled } from '@/lib/use-settled';
import { useDiagnoses } from './diagnoses';
import { labels } from './labels';

interface Props {
  control: Control;
  value: readonly Diagnosis[];
  onChange: (value: readonly Diagnosis[]) => void;
}

const MOST = 20;

/** "J44.1 慢阻肺急性加重", written by hand: the list that ships is a short one. */
export function writtenDiagnosis(text: string): Diagnosis | undefined {
  const [, code, name] = text.trim().match(/^([a-z]\d{2}(?:\.[0-9a-z]{1,4})?)\s+(\S.*)$/i) ?? [];
  if (!code || !name) return undefined;
  return { code: code.toUpperCase(), name: name.trim().slice(0, 200), system: 'ICD-10-CN', version: '2.0' };
}

/** ICD-10 as one types. The first is the main one. */
export function DiagnosisPicker({ control, value, onChange }: Props) {
  const t = useLabels(labels);
  const english = useLanguage() === 'en';
  const [text, setText] = useState('');
  const query = useSettled(text.trim(), 200);
  const { data = [] } = useDiagnoses(query);
  const written = writtenDiagnosis(text);
  const found: (Diagnosis & { english?: string })[] = query === '' ? [] : [...data];
  if (written && !found.some((it) => it.code === written.code)) found.push(written);
  const known = [...value, ...found];
  // Tab and Enter turn the option one stands on: one already taken must not be there, nor a list for words already used.
  const offered = text.trim() === '' ? [] : found.filter((it) => !value.some((taken) => taken.code === it.code));
  return (
    <Select
      {...control}
      mode="multiple"
      style={{ width: '100%' }}
      maxCount={MOST}
      value={value.map((it) => it.code)}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      placeholder={t('diagnosesHint')}
      suffixIcon={null}
      notFoundContent={query === '' ? t('diagnosesType') : t('diagnosesNone')}
      options={offered.map((it) => ({
        value: it.code,
        label: `${it.code}  ${english && it.english ? it.english : it.name}`,
      }))}
      labelRender={({ value: code }) => {
        const it = known.find((one) => one.code === code);
        return it ? `${it.code} ${it.name}` : String(code);
      }}
      onChange={(codes: string[]) => {
        setText('');
        onChange(
          codes.flatMap((code) => {
            const it = known.find((one) => one.code === code);
            return it ? [{ code: it.code, name: it.name, system: it.system, version: it.version }] : [];
          }),
        );
      }}
    />
  );
}
