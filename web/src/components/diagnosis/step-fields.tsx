import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '@/components/field';
import { RadioRow } from '@/components/radio-row';
import { agreements, type DiagnosisReasons, type DiagnosisView } from '@/lib/diagnosis';
import styles from './diagnosis.module.css';
import { Difference } from './difference-text';
import type { StepField, StepForm, StepValues } from './step-forms';
import { useDiagnosisWords } from './words';

interface Props {
  view: DiagnosisView;
  form: StepForm;
  values: StepValues;
  set: (patch: Partial<StepValues>) => void;
  /** What somebody tried to send without. */
  lacks: ReadonlySet<keyof StepValues>;
}

export function StepFields(props: Props) {
  const { form } = props;
  const parts: Record<StepField, () => ReactNode> = {
    reason: () => form.list && <Reasons {...props} list={form.list} />,
    whatToDo: () => <Words {...props} name="whatToDo" hint="whatToDoHint" />,
    grade: () => <Grades {...props} />,
    critical: () => <CriticalFields {...props} />,
    disagreement: () => <Words {...props} name="text" label="disagreement" />,
    actionTaken: () => <Words {...props} name="actionTaken" hint="actionTakenHint" />,
    addendum: () => <Addendum {...props} />,
    confirmation: () => <Confirmation {...props} />,
  };
  return (
    <>
      {form.fields.map((it) => (
        <div key={it}>{parts[it]()}</div>
      ))}
    </>
  );
}

type TextName = 'whatToDo' | 'text' | 'gradeReason' | 'finding' | 'actionTaken' | 'findings' | 'impression';
type WordsOf = Parameters<ReturnType<typeof useDiagnosisWords>['t']>[0];

interface WordsProps extends Props {
  name: TextName;
  label?: WordsOf;
  hint?: WordsOf;
  optional?: boolean;
  rows?: number;
}

function Words({ values, set, lacks, name, label, hint, optional = false, rows = 3 }: WordsProps) {
  const { t } = useDiagnosisWords();
  return (
    <Field
      label={t(label ?? (name as WordsOf))}
      required={!optional}
      hint={hint && t(hint)}
      error={lacks.has(name) ? t('textNeeded') : undefined}
    >
      {(control) => (
        <Input.TextArea
          {...control}
          value={values[name]}
          maxLength={name === 'findings' ? 8000 : 1000}
          autoSize={{ minRows: rows, maxRows: 14 }}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function Reasons(props: Props & { list: DiagnosisReasons }) {
  const { list, values, set, lacks } = props;
  const { t, reasons, said } = useDiagnosisWords();
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('reason')}</legend>
        {reasons(list).map((it) => (
          <label key={it.code}>
            <input
              type="radio"
              name={`reason-${list}`}
              checked={values.reason === it.code}
              onChange={() => set({ reason: it.code, needsText: it.needsText })}
            />
            {said(it)}
          </label>
        ))}
        {lacks.has('reason') && <p className={styles.error}>{t('reasonNeeded')}</p>}
      </fieldset>
      <Words {...props} name="text" label="reasonText" optional={!values.needsText} rows={2} />
    </>
  );
}

function Grades(props: Props) {
  const { values, set, lacks } = props;
  const { t } = useDiagnosisWords();
  return (
    <>
      <RadioRow
        label={t('grade')}
        shown
        required
        value={values.grade || undefined}
        options={agreements.map((it) => ({ value: it, label: t(`grade.${it}`) }))}
        onChange={(it) => set({ grade: it })}
      />
      {values.grade && <p className={styles.hint}>{t(`gradeHint.${values.grade}`)}</p>}
      {lacks.has('grade') && <p className={styles.error}>{t('reasonNeeded')}</p>}
      {(values.grade === 'MINOR' || values.grade === 'MAJOR') && <Words {...props} name="gradeReason" rows={2} />}
      {props.view.firstReading && (
        <Difference
          label={t('changesDraft')}
          before={whole(props.view.firstReading.content)}
          after={whole(props.view.draft)}
        />
      )}
    </>
  );
}

const whole = (it: { findings?: string | null; impression?: string | null } | null | undefined) =>
  [it?.findings, it?.impression].filter(Boolean).join('\n');

function CriticalFields(props: Props) {
  const { view, values, set, lacks } = props;
  const { t, rules, said } = useDiagnosisWords();
  const offered = (rules?.critical ?? []).filter((it) => it.modality === view.modality);
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>{t('criticalWhich')}</legend>
        {offered.map((it) => (
          <label key={it.code}>
            <input
              type="radio"
              name="critical"
              checked={values.critical === it.code}
              onChange={() => set({ critical: it.code, ...(values.finding ? {} : { finding: said(it) }) })}
            />
            {said(it)}
          </label>
        ))}
        {lacks.has('critical') && <p className={styles.error}>{t('reasonNeeded')}</p>}
      </fieldset>
      <Words {...props} name="finding" hint="findingHint" />
    </>
  );
}

function Addendum(props: Props) {
  const { t } = useDiagnosisWords();
  const { view, values } = props;
  const last = view.reports.at(-1);
  return (
    <>
      <p className={styles.hint}>{t('addendumHint')}</p>
      <Words {...props} name="findings" rows={5} />
      <Words {...props} name="impression" />
      {last && (
        <Difference
          label={t('changes', { version: last.version })}
          before={whole(last.content)}
          after={whole(values)}
        />
      )}
    </>
  );
}

function Confirmation({ view }: Props) {
  const { t } = useDiagnosisWords();
  return (
    <>
      {view.draft?.impression && <p className={styles.impression}>{view.draft.impression}</p>}
      <p className={styles.hint}>{t('signHint')}</p>
    </>
  );
}
