import { Input } from 'antd';
import { Field } from '@/components/field';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import type { ReasonList } from '@/lib/referral';
import { labels } from '../labels';
import { type FieldsProps, form, orNull } from './form';
import styles from './forms.module.css';

export interface ReasonValues {
  reason: string;
  text: string;
  /** Learned from the region's rules with the choice. */
  needsText: boolean;
}

export const noReason: ReasonValues = { reason: '', text: '', needsText: false };

export const reasonComplete = (it: ReasonValues): boolean =>
  it.reason !== '' && (!it.needsText || it.text.trim() !== '');

export const reasonBody = (it: ReasonValues) => ({ reason: it.reason, text: orNull(it.text) });

interface Props {
  list: ReasonList;
  label: string;
  values: ReasonValues;
  set: (patch: Partial<ReasonValues>) => void;
  tried: boolean;
}

/** The region's reasons, one key or one click away, and a sentence where the reason asks for one. */
export function ReasonFields({ list, label, values, set, tried }: Props) {
  const t = useLabels(labels);
  const words = useReferralWords();
  const lacksText = tried && values.needsText && values.text.trim() === '';
  return (
    <>
      <fieldset className={styles.reasons}>
        <legend>
          {label}
          <span className={styles.required}>*</span>
        </legend>
        {words.reasons(list).map((it) => (
          <label key={it.code} className={styles.reason}>
            <input
              type="radio"
              name={`reason-${list}`}
              checked={values.reason === it.code}
              onChange={() => set({ reason: it.code, needsText: it.needsText })}
            />
            {words.said(it)}
          </label>
        ))}
        {tried && values.reason === '' && <p className={styles.error}>{words.t('reasonNeeded')}</p>}
      </fieldset>
      <Field
        label={t('reasonText')}
        required={values.needsText}
        error={lacksText ? words.t('reasonTextNeeded') : undefined}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={values.text}
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface ListedReason extends ReasonValues {
  list: ReasonList;
}

function ListedReasonFields({ values, set, tried }: FieldsProps<ListedReason>) {
  const t = useLabels(labels);
  const label = t(values.list === 'OUTCOME' ? 'outcomeCode' : 'reasonCode');
  return <ReasonFields list={values.list} label={label} values={values} set={set} tried={tried} />;
}

/** An action that needs no more than a reason. */
export const reasonForm = (list: ReasonList) =>
  form<ListedReason>({
    start: () => ({ ...noReason, list }),
    complete: reasonComplete,
    body: reasonBody,
    Fields: ListedReasonFields,
  });
