import { Checkbox, Input, Rate } from 'antd';
import { Field } from '@/components/field';
import { ChoiceField } from '@/components/form/choice-field';
import { RadioRow } from '@/components/radio-row';
import type { ConsultationView } from '@/lib/consultation';
import type { Form } from '@/lib/use-form';
import styles from './consultation.module.css';
import { ExpertChoice } from './expert-choice';
import { HourFields } from './hour-fields';
import { reasonLists, type StepValues } from './step-values';
import { useConsultationWords } from './words';

interface Props {
  action: string;
  view: ConsultationView;
  form: Form<StepValues>;
}

/** The fields of one step. */
export function StepFields({ action, view, form }: Props) {
  const { t } = useConsultationWords();
  switch (action) {
    case 'return':
      return <MissingFields view={view} form={form} />;
    case 'accept':
      return <AcceptFields view={view} form={form} />;
    case 'invite':
      return (
        <ExpertChoice
          caseId={view.case.id}
          value={form.values.expert}
          error={form.error('expert')}
          onChange={(expert) => form.set({ expert })}
        />
      );
    case 'schedule':
      return <HourFields view={view} form={form} />;
    case 'reschedule':
      return (
        <>
          <HourFields view={view} form={form} />
          <ReasonFields action={action} view={view} form={form} />
        </>
      );
    case 'look-beyond':
      return (
        <>
          <p>{t('lookBeyondHint')}</p>
          <ReasonFields action={action} view={view} form={form} />
        </>
      );
    case 'excuse':
      return (
        <>
          <ChoiceField
            form={form}
            name="expert"
            required
            label={t('excuseWhom')}
            options={view.seats
              .filter((it) => ['INVITED', 'JOINED'].includes(it.state) && !it.signed)
              .map((it) => ({ value: it.practitioner, label: `${it.name} · ${it.institutionName}` }))}
          />
          <ReasonFields action={action} view={view} form={form} />
        </>
      );
    case 'answer':
      return <Prose form={form} name="text" label={t('answer')} required />;
    case 'ask-more':
      return <Prose form={form} name="text" label={t('more2')} required />;
    case 'sign':
      return <OpinionFields form={form} />;
    case 'conclude':
    case 'decide':
      return <DecisionFields form={form} />;
    case 'rate':
      return <RatingFields form={form} />;
    default:
      return reasonLists[action] ? <ReasonFields action={action} view={view} form={form} /> : <Hint action={action} />;
  }
}

function Hint({ action }: { action: string }) {
  const { t } = useConsultationWords();
  switch (action) {
    case 'begin':
      return <p>{t('beginHint')}</p>;
    case 'finish':
      return <p>{t('finishHint')}</p>;
    case 'take':
      return <p>{t('takeHint')}</p>;
    case 'consult':
      return <p>{t('consultHint')}</p>;
    case 'deliver':
      return <p>{t('deliverHint')}</p>;
    default:
      return <p>{t('confirm')}</p>;
  }
}

type Part = Pick<Props, 'form'>;

function ReasonFields({ action, view, form }: Props) {
  const { t, named } = useConsultationWords();
  const reasons = view.reasons[reasonLists[action] ?? ''] ?? [];
  return (
    <>
      <ChoiceField
        form={form}
        name="reason"
        required
        label={t('reason')}
        options={reasons.map((it) => ({ value: it.code, label: named(it) }))}
      />
      <Prose form={form} name="text" label={t('reasonText')} />
    </>
  );
}

function MissingFields({ view, form }: Omit<Props, 'action'>) {
  const { t, named } = useConsultationWords();
  return (
    <>
      <ChoiceField
        form={form}
        name="items"
        many
        label={t('checkList')}
        options={view.checkList.map((it) => ({ value: it.code, label: named(it) }))}
      />
      <Prose form={form} name="text" label={t('checkListOther')} />
    </>
  );
}

function AcceptFields({ view, form }: Omit<Props, 'action'>) {
  const { t, named } = useConsultationWords();
  if (view.terms?.agreement != null) return <p>{t('confirm')}</p>;
  return (
    <>
      <p className={styles.prose}>{named(view.invitation)}</p>
      <Field label={t('invitationTerms')} required error={form.error('invitation')}>
        {(control) => (
          <Checkbox
            {...control}
            checked={form.values.invitation}
            onChange={(event) => form.set({ invitation: event.target.checked })}
          >
            {t('acceptInvitation')}
          </Checkbox>
        )}
      </Field>
    </>
  );
}

function OpinionFields({ form }: Part) {
  const { t } = useConsultationWords();
  return (
    <>
      <Prose form={form} name="diagnosis" label={t('diagnosis')} />
      <Prose form={form} name="reasoning" label={t('reasoning')} required={form.values.dissents} />
      <Prose form={form} name="advice" label={t('advice')} required />
      <Checkbox checked={form.values.dissents} onChange={(event) => form.set({ dissents: event.target.checked })}>
        {t('opinionDissents')}
      </Checkbox>
      {form.values.dissents && <p className={styles.hint}>{t('opinionDissentsHint')}</p>}
      <p className={styles.hint}>{t('signHint')}</p>
    </>
  );
}

function DecisionFields({ form }: Part) {
  const { t, followed } = useConsultationWords();
  return (
    <>
      <RadioRow
        label={t('follow')}
        shown
        required
        value={form.values.followed}
        options={(['FULLY', 'PARTLY', 'NOT'] as const).map((it) => ({ value: it, label: followed(it) }))}
        onChange={(it) => form.set({ followed: it as StepValues['followed'] })}
      />
      {form.error('followed') && <p role="alert">{form.error('followed')}</p>}
      <Prose form={form} name="text" label={t('decisionText')} hint={t('decisionHint')} required />
      <p className={styles.hint}>{t('ruling')}</p>
    </>
  );
}

function RatingFields({ form }: Part) {
  const { t } = useConsultationWords();
  return (
    <>
      <Field label={t('stars')}>
        {({ id }) => (
          <Rate id={id} value={form.values.stars} allowClear={false} onChange={(stars) => form.set({ stars })} />
        )}
      </Field>
      <Prose form={form} name="text" label={t('ratingText')} />
    </>
  );
}

interface ProseProps extends Part {
  name: 'text' | 'diagnosis' | 'reasoning' | 'advice';
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
          value={form.values[name]}
          maxLength={4000}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={(event) => form.set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}
