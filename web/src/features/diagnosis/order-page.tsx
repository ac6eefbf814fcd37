import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { EmptyState } from '@/components/empty-state';
import { Field } from '@/components/field';
import { More } from '@/components/form/more';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RadioRow } from '@/components/radio-row';
import { ageOn } from '@/lib/age';
import { type DiagnosisOrder, orderDiagnosis, useReadingInstitutions } from '@/lib/diagnosis';
import { useLabels, useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { useForm } from '@/lib/use-form';
import { useSettled } from '@/lib/use-settled';
import { usePatient, usePatients } from './api/patients';
import { labels } from './labels';
import styles from './order.module.css';

interface Values {
  patient: string;
  examination: string;
  priority: DiagnosisOrder['priority'];
  clinicalSummary: string;
  impression: string;
  question: string;
  /** Institution and department, as they are offered. */
  reader: string;
}

const priorities = ['ROUTINE', 'URGENT', 'EMERGENCY'] as const;

/** One page from the patient to the order: whom, what, why, by whom it is read. */
export function OrderPage() {
  const t = useLabels(labels);
  const words = useCaseWords();
  const { rules, said } = useDiagnosisWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const send = useMutation({
    mutationFn: ({ patient, reader, ...it }: Values) => {
      const [institution = '', department] = reader.split('/');
      return orderDiagnosis(patient, {
        ...it,
        impression: it.impression.trim() || null,
        question: it.question.trim() || null,
        reader: { institution, department: department || null },
      });
    },
    onSuccess: (view) => void navigate(to.case(view.case.id)),
  });
  const required = (text: string) => (text.trim() === '' ? t('required') : undefined);
  const form = useForm<Values>(
    {
      patient: search.get('patient') ?? '',
      examination: '',
      priority: 'ROUTINE',
      clinicalSummary: '',
      impression: '',
      question: '',
      reader: '',
    },
    (it) => ({
      patient: required(it.patient),
      examination: required(it.examination),
      clinicalSummary: required(it.clinicalSummary),
      reader: required(it.reader),
    }),
    (it) => send.mutate(it),
  );
  const { values, set } = form;

  return (
    <PageFrame title={t('orderTitle')} narrow>
      <form
        className={styles.form}
        noValidate
        onSubmit={form.submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            form.submit();
        }}
      >
        <PatientField value={values.patient} error={form.error('patient')} onChange={(patient) => set({ patient })} />
        <Field label={t('orderExamination')} required error={form.error('examination')}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={values.examination || undefined}
              options={(rules?.examinations ?? []).map((it) => ({
                value: it.code,
                label: `${said(it)} · ${it.modality}`,
              }))}
              onChange={(examination: string) => set({ examination, reader: '' })}
            />
          )}
        </Field>
        <RadioRow
          label={t('orderPriority')}
          shown
          value={values.priority}
          options={priorities.map((it) => ({ value: it, label: words.priority(it) }))}
          onChange={(priority) => set({ priority })}
        />
        <Field label={t('orderClinical')} required hint={t('orderClinicalHint')} error={form.error('clinicalSummary')}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 3, maxRows: 10 }}
              maxLength={4000}
              value={values.clinicalSummary}
              onChange={(event) => set({ clinicalSummary: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('orderImpression')} hint={t('orderImpressionHint')}>
          {(control) => (
            <Input
              {...control}
              maxLength={1000}
              value={values.impression}
              onChange={(event) => set({ impression: event.target.value })}
            />
          )}
        </Field>
        <ReaderField
          examination={values.examination}
          value={values.reader}
          error={form.error('reader')}
          onChange={(reader) => set({ reader })}
        />
        <More title={t('orderMoreHint')}>
          <Field label={t('orderQuestion')}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2, maxRows: 6 }}
                maxLength={1000}
                value={values.question}
                onChange={(event) => set({ question: event.target.value })}
              />
            )}
          </Field>
        </More>
        {send.error && <ProblemNotice error={send.error} />}
        <div className={styles.foot}>
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={send.isPending}
            aria-keyshortcuts="Control+Enter"
          >
            {t('orderSend')}
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}

interface FieldProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

function PatientField({ value, error, onChange }: FieldProps) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const typed = useSettled(text.trim(), 200);
  const { data } = usePatients(typed, open);
  const chosen = usePatient(value || undefined).data;
  const found = data?.items ?? [];
  const all = chosen && !found.some((it) => it.id === chosen.id) ? [chosen, ...found] : found;
  const line = (it: (typeof all)[number]) =>
    [it.maskedName, words.person({ sex: it.sex, age: ageOn(it.birthDate) }), it.birthDate, it.identifiers[0]?.masked]
      .filter(Boolean)
      .join(' · ');
  return (
    <Field label={t('orderPatient')} required error={error}>
      {(control) => (
        <Select
          {...control}
          autoFocus={value === ''}
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          placeholder={t('orderPatientHint')}
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

function ReaderField({ examination, value, error, onChange }: FieldProps & { examination: string }) {
  const t = useLabels(labels);
  const name = useName();
  const { data } = useReadingInstitutions(examination);
  if (data?.length === 0) return <EmptyState title={t('orderReaderNone')}>{t('orderReaderNoneHint')}</EmptyState>;
  const label = (it: NonNullable<typeof data>[number]) =>
    [
      name(it),
      it.departmentName && name({ name: it.departmentName, nameEn: it.departmentNameEn ?? null }),
      it.agreementNumber,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Field label={t('orderReader')} required error={error} hint={examination ? undefined : t('orderReaderFirst')}>
      {(control) => (
        <Select
          {...control}
          disabled={!data}
          value={value || undefined}
          options={(data ?? []).map((it) => ({ value: `${it.institution}/${it.department ?? ''}`, label: label(it) }))}
          onChange={(it: string) => onChange(it)}
        />
      )}
    </Field>
  );
}
