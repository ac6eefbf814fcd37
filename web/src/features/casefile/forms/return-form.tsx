import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Field } from '@/components/field';
import { useLabels } from '@/lib/language';
import { daysAfter } from '@/lib/local-time';
import { now } from '@/lib/now';
import { type CaseKey, labels } from '../labels';
import { type FieldsProps, form, orNull } from './form';
import styles from './forms.module.css';

const longest = {
  diagnosis: 1000,
  admissionNumber: 40,
  mainResults: 4000,
  treatment: 4000,
  nextPlan: 4000,
  rehabilitation: 4000,
  medication: 4000,
  cautions: 2000,
} as const;

type Text = keyof typeof longest;
type Plan = Record<Text, string> & { followUpOn: readonly string[] };

const said: Record<Text, CaseKey> = {
  diagnosis: 'planDiagnosis',
  admissionNumber: 'admissionNumber',
  mainResults: 'mainResults',
  treatment: 'planTreatment',
  nextPlan: 'nextPlan',
  rehabilitation: 'rehabilitation',
  medication: 'medication',
  cautions: 'cautions',
};
const needed: readonly Text[] = ['diagnosis', 'treatment', 'nextPlan'];
const MOST_DAYS = 12;

/** 双向转诊(回转)单, rules §2.1: what the doctor at home must know is first, the rest unfolds. */
function ReturnFields({ values, set, tried }: FieldsProps<Plan>) {
  const t = useLabels(labels);
  const text = (field: Text, rows?: number) => (
    <Field
      key={field}
      label={t(said[field])}
      required={needed.includes(field)}
      error={tried && needed.includes(field) && !values[field].trim() ? t('needed') : undefined}
    >
      {(control) =>
        rows ? (
          <Input.TextArea
            {...control}
            value={values[field]}
            maxLength={longest[field]}
            autoSize={{ minRows: rows, maxRows: 10 }}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        ) : (
          <Input
            {...control}
            value={values[field]}
            maxLength={longest[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        )
      }
    </Field>
  );
  return (
    <>
      {text('diagnosis')}
      {text('treatment', 3)}
      {text('nextPlan', 3)}
      {text('medication', 2)}
      <FollowUpDays days={values.followUpOn} onChange={(followUpOn) => set({ followUpOn })} />
      <details className={styles.more}>
        <summary>
          {t('moreFields')} <span>{t('planMore')}</span>
        </summary>
        <div>
          {text('admissionNumber')}
          {text('mainResults', 2)}
          {text('rehabilitation', 2)}
          {text('cautions', 2)}
        </div>
      </details>
    </>
  );
}

function FollowUpDays({ days, onChange }: { days: readonly string[]; onChange: (days: readonly string[]) => void }) {
  const t = useLabels(labels);
  const today = Date.parse(`${daysAfter(now(), 0)}T00:00:00+08:00`);
  const count = (day: string) => Math.round((Date.parse(`${day}T00:00:00+08:00`) - today) / 86_400_000);
  const last = days.at(-1);
  return (
    <fieldset className={styles.reasons}>
      <legend>{t('followUpOn')}</legend>
      <div className={styles.days}>
        {days.map((day, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day may be typed twice while it is being changed
          <span key={index} className={styles.day}>
            <Input
              type="date"
              value={day}
              aria-label={`${t('followUpOn')} ${index + 1}`}
              style={{ width: 150 }}
              onChange={(event) => onChange(days.map((it, at) => (at === index ? event.target.value : it)))}
            />
            <small>{day && t('followUpDay', { count: count(day) })}</small>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('followUpRemove', { date: day })}
              onClick={() => onChange(days.filter((_, at) => at !== index))}
            />
          </span>
        ))}
        {days.length < MOST_DAYS && (
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() => onChange([...days, daysAfter(last ? Date.parse(`${last}T00:00:00+08:00`) : now(), 30)])}
          >
            {t('followUpAdd')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

export const returnForm = form<Plan>({
  start: (view, at) => ({
    diagnosis: (view.content.diagnoses ?? []).map((it) => it.name).join('；') || (view.content.impression ?? ''),
    admissionNumber: '',
    mainResults: '',
    treatment: '',
    nextPlan: '',
    rehabilitation: '',
    medication: '',
    cautions: '',
    followUpOn: [daysAfter(at, 7), daysAfter(at, 30)],
  }),
  complete: (it) => needed.every((field) => it[field].trim() !== ''),
  body: (it) => ({
    diagnosis: it.diagnosis.trim(),
    admissionNumber: orNull(it.admissionNumber),
    mainResults: orNull(it.mainResults),
    treatment: it.treatment.trim(),
    nextPlan: it.nextPlan.trim(),
    rehabilitation: orNull(it.rehabilitation),
    medication: orNull(it.medication),
    cautions: orNull(it.cautions),
    followUpOn: [...new Set(it.followUpOn.filter(Boolean))].sort(),
  }),
  Fields: ReturnFields,
});
