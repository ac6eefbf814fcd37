import { Input, Select } from 'antd';
import { useRef } from 'react';
import { DiagnosisPicker } from '@/components/coding/diagnosis-picker';
import { Difference } from '@/components/diagnosis/difference-text';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { Field } from '@/components/field';
import type { Prior } from '@/components/imaging/viewer';
import { ProblemNotice } from '@/components/problem-notice';
import { RadioRow } from '@/components/radio-row';
import { agreements, type DiagnosisView, type ReportContent } from '@/lib/diagnosis';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import styles from './desk.module.css';
import { inserted, withTemplate } from './insert';
import { KeyImages } from './key-images';
import { labels } from './labels';
import type { ReportState } from './report-keeper';
import { StructuredFields } from './structured-fields';

interface Props {
  view: DiagnosisView;
  state: ReportState;
  priors: readonly Prior[];
  onChange: (patch: Partial<ReportContent>) => void;
}

const waves = new Set(['ECG', 'HOLTER']);

/** Findings and impression first; templates and phrases at hand; everything else below. */
export function ReportEditor({ view, state, priors, onChange }: Props) {
  const t = useLabels(labels);
  const { t: said } = useDiagnosisWords();
  const { content, restored } = state;
  const time = useShortTime();
  const findings = useRef<{ name: 'findings' | 'impression'; at: number }>({ name: 'findings', at: -1 });
  const reading = view.firstReading && view.case.state !== 'READING' ? view.firstReading : undefined;
  const whole = (it: ReportContent) => [it.findings, it.impression].filter(Boolean).join('\n');

  const text = (name: 'findings' | 'impression', rows: number) => (
    <Field
      label={t(name === 'findings' && waves.has(view.modality) ? 'findingsEcg' : name)}
      required
      anchor={`report-${name}`}
    >
      {(control) => (
        <Input.TextArea
          {...control}
          value={content[name] ?? ''}
          maxLength={name === 'findings' ? 8000 : 4000}
          autoSize={{ minRows: rows, maxRows: 20 }}
          onSelect={(event) => {
            findings.current = { name, at: event.currentTarget.selectionEnd };
          }}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );

  function insert(phrase: string) {
    const { name, at } = findings.current;
    onChange({ [name]: inserted(content[name] ?? '', phrase, at) });
  }

  return (
    <div className={styles.editor}>
      {restored && <p className={styles.restored}>{t('restored', { time: time(restored) })}</p>}
      {state.keeping.kind === 'refused' && <ProblemNotice error={state.keeping.problem} />}
      <Helps view={view} content={content} onChange={onChange} onInsert={insert} />
      {text('findings', 5)}
      {text('impression', 3)}
      {reading && (
        <Difference
          label={`${said('changesDraft')} · ${reading.reader.name}`}
          before={whole(reading.content)}
          after={whole(content)}
        />
      )}
      {view.order.impression && (
        <>
          <p className={styles.clinic}>
            <span>{t('clinic')}</span> {view.order.impression}
          </p>
          <RadioRow
            label={t('clinicAgreement')}
            shown
            value={content.clinicAgreement ?? undefined}
            options={agreements.map((it) => ({ value: it, label: said(`grade.${it}`) }))}
            onChange={(it) => onChange({ clinicAgreement: it })}
          />
        </>
      )}
      <KeyImages caseId={view.case.id} value={content.keyImages ?? []} onChange={(it) => onChange({ keyImages: it })} />
      <StructuredFields
        items={view.examination.structured}
        value={content.structured ?? []}
        onChange={(it) => onChange({ structured: it })}
      />
      <Field label={t('diagnoses')}>
        {(control) => (
          <DiagnosisPicker
            control={control}
            value={content.diagnoses ?? []}
            onChange={(it) => onChange({ diagnoses: [...it] })}
          />
        )}
      </Field>
      <Field label={t('comparedWith')}>
        {(control) => (
          <Select
            {...control}
            allowClear
            placeholder={priors.length === 0 ? t('comparedNone') : undefined}
            value={content.comparedWith ?? undefined}
            options={priors.map((it) => ({ value: it.study, label: it.label }))}
            onChange={(it?: string) => onChange({ comparedWith: it ?? null })}
          />
        )}
      </Field>
    </div>
  );
}

interface HelpsProps {
  view: DiagnosisView;
  content: ReportContent;
  onChange: (patch: Partial<ReportContent>) => void;
  onInsert: (phrase: string) => void;
}

function Helps({ view, content, onChange, onInsert }: HelpsProps) {
  const t = useLabels(labels);
  const { rules, said } = useDiagnosisWords();
  const templates = (rules?.templates ?? []).filter((it) => it.examinations.includes(view.order.examination));
  const phrases = (rules?.phrases ?? []).filter((it) => it.modality === view.modality);
  return (
    <div className={styles.helps}>
      <Select
        id="report-template"
        aria-label={t('template')}
        placeholder={t('templateHint')}
        disabled={templates.length === 0}
        value={content.template ?? null}
        showSearch={{ optionFilterProp: 'label' }}
        options={templates.map((it) => ({ value: it.code, label: said(it) }))}
        onChange={(code: string) => {
          const chosen = templates.find((it) => it.code === code);
          if (chosen) onChange(withTemplate(content, chosen));
        }}
      />
      <Select
        aria-label={t('phrase')}
        placeholder={t('phraseHint')}
        disabled={phrases.length === 0}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={phrases.map((it) => ({ value: it.text, label: it.label }))}
        onChange={(it: string) => onInsert(it)}
      />
    </div>
  );
}
