import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCaseWords } from '@/components/case/case-words';
import { useConsultationWords } from '@/components/consultation/words';
import { DateTimeInput } from '@/components/date-time-input';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { More } from '@/components/form/more';
import { TextField } from '@/components/form/text-field';
import { useSpecialties } from '@/components/institution/specialties';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { RadioRow } from '@/components/radio-row';
import {
  type ConsentDraft,
  ConsentForm,
  consentGap,
  emptyConsent,
  signatureOf,
} from '@/components/referral/consent-form';
import {
  actOnConsultation,
  type ConsultationView,
  consentToConsultation,
  consultationKey,
  consultationKinds,
  openConsultation,
  useConsultationRules,
  writeConsultation,
} from '@/lib/consultation';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { type Form, useForm } from '@/lib/use-form';
import { AttachedFiles } from './attached-files';
import { labels } from './labels';
import { LaboratoryField } from './laboratory-field';
import { PatientField } from './patient-field';
import { PlaceFields } from './place-fields';
import styles from './request.module.css';
import { emptyRequest, matterOf, type RequestValues, requiredOf, valuesOf } from './request-values';
import { StudyField } from './study-field';

const priorities = ['ROUTINE', 'URGENT'] as const;

interface Props {
  title: string;
  patient?: string | undefined;
  /** A request that was begun, or sent back. */
  view?: ConsultationView;
}

/** One page from the patient to the question, the material, who is asked and the consent. */
export function RequestForm({ title, patient = '', view }: Props) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const { kind } = useConsultationWords();
  const rules = useConsultationRules().data;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [consent, setConsent] = useState<ConsentDraft>(emptyConsent);
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState(view);
  const need = (it: RequestValues) => rules?.kinds[it.kind]?.consent ?? 'REQUIRED';
  const given = kept?.consent?.agreed ?? false;
  const strips = (it: RequestValues) => rules?.kinds[it.kind]?.identities === 'STRIPPED';

  /** On the server as it stands here. */
  async function keep(it: RequestValues) {
    const matter = matterOf(it, rules?.kinds[it.kind]?.minutes ?? 30);
    const next = kept
      ? await writeConsultation(kept.case.id, kept.case.version, matter)
      : await openConsultation(it.patient, matter);
    setKept(next);
    queries.setQueryData(consultationKey(next.case.id), next);
    return next;
  }
  const save = useMutation({ mutationFn: keep });
  const send = useMutation({
    mutationFn: async (it: RequestValues) => {
      let next = await keep(it);
      if (!given && need(it) !== 'NONE') {
        next = await consentToConsultation(next.case.id, next.case.version, signatureOf(consent));
        setKept(next);
      }
      if (strips(it)) return next;
      const action = next.case.state === 'RETURNED' ? 'resubmit' : 'submit';
      return actOnConsultation(next.case.id, { action, version: next.case.version, body: {} });
    },
    onSuccess: (next, it) => {
      queries.setQueryData(consultationKey(next.case.id), next);
      void navigate(strips(it) ? to.stripConsultation(next.case.id) : to.case(next.case.id));
    },
  });
  const form = useForm<RequestValues>(
    view ? valuesOf(view.patient, view.matter) : emptyRequest(patient),
    (it) =>
      Object.fromEntries(
        [...requiredOf(rules, it.kind)].map((field) => [field, it[field].length === 0 ? t('required') : undefined]),
      ),
    (it) => {
      setTried(true);
      if (given || need(it) === 'NONE' || consentGap(consent) === undefined) send.mutate(it);
    },
  );
  const { values, set } = form;
  const required = requiredOf(rules, values.kind);

  return (
    <PageFrame
      title={title}
      narrow
      actions={!kept && <Button onClick={() => navigate(to.consultationFromChat)}>{t('fromChat')}</Button>}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={form.submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            form.submit();
        }}
      >
        <PatientField
          value={values.patient}
          fixed={kept !== undefined}
          error={form.error('patient')}
          onChange={(it) => set({ patient: it, studies: [], laboratory: [] })}
        />
        <RadioRow
          label={t('kind')}
          shown
          value={values.kind}
          options={consultationKinds
            .filter((it) => rules?.kinds[it] !== undefined)
            .map((it) => ({ value: it, label: kind(it) }))}
          onChange={(it) => {
            const bound = values.invitation && requiredOf(rules, it).has('expert');
            set({ kind: it, ...(bound ? { invitation: false, place: '' } : {}) });
          }}
        />
        {values.kind !== 'EMERGENCY' && (
          <RadioRow
            label={t('priority')}
            shown
            value={values.priority === 'EMERGENCY' ? 'URGENT' : values.priority}
            options={priorities.map((it) => ({ value: it, label: words.priority(it) }))}
            onChange={(priority) => set({ priority })}
          />
        )}
        <TextField
          form={form}
          name="question"
          label={t('question')}
          hint={t('questionHint')}
          required
          maxLength={500}
        />
        <Prose
          form={form}
          name="history"
          label={t('history')}
          hint={t('historyHint')}
          required={required.has('history')}
        />
        <TextField
          form={form}
          name="impression"
          label={t('impression')}
          required={required.has('impression')}
          maxLength={1000}
        />
        <TextField form={form} name="purpose" label={t('purpose')} required={required.has('purpose')} maxLength={500} />
        <Specialty form={form} required={required.has('specialty')} />
        <PlaceFields form={form} named={required.has('expert')} />
        <StudyField patient={values.patient} value={values.studies} onChange={(studies) => set({ studies })} />
        <LaboratoryField
          patient={values.patient}
          value={values.laboratory}
          onChange={(laboratory) => set({ laboratory })}
        />
        <More title={t('more')}>
          <Prose form={form} name="findings" label={t('findings')} required={required.has('findings')} />
          <Prose form={form} name="treatment" label={t('treatment')} required={required.has('treatment')} />
          <TextField form={form} name="title" label={t('title2')} maxLength={40} />
          <Field label={t('hopes')}>
            {(control) => <DateTimeInput control={control} value={values.hope} onChange={(hope) => set({ hope })} />}
          </Field>
        </More>
        {!given && need(values) !== 'NONE' && (
          <section aria-label={t('consent')}>
            <h2>{t('consent')}</h2>
            <ConsentForm
              of="consultation"
              value={consent}
              onChange={setConsent}
              mayDefer={need(values) === 'DEFERRABLE'}
              showGap={tried}
            />
          </section>
        )}
        {kept && <AttachedFiles caseId={kept.case.id} />}
        <p className={styles.hint}>{t(strips(values) ? 'filesStripped' : 'files')}</p>
        {(send.error ?? save.error) && <ProblemNotice error={send.error ?? save.error} />}
        <div className={styles.foot}>
          {save.isSuccess && <span role="status">{t('saved')}</span>}
          <Button loading={save.isPending} disabled={!values.patient} onClick={() => save.mutate(values)}>
            {t('save')}
          </Button>
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={send.isPending}
            aria-keyshortcuts="Control+Enter"
          >
            {t(strips(values) ? 'lookThrough' : kept?.case.state === 'RETURNED' ? 'sendAgain' : 'send')}
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}

function Specialty({ form, required }: { form: Form<RequestValues>; required: boolean }) {
  const t = useLabels(labels);
  const options = useSpecialties(form.values.specialty);
  return <ChoiceField form={form} name="specialty" required={required} label={t('specialty')} options={options} />;
}

interface ProseProps {
  form: Form<RequestValues>;
  name: 'history' | 'findings' | 'treatment';
  label: string;
  hint?: string;
  required?: boolean;
}

function Prose({ form, name, label, hint, required = false }: ProseProps) {
  return (
    <Field label={label} hint={hint} required={required} error={form.error(name)}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={8000}
          value={form.values[name]}
          onChange={(event) => form.set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}
