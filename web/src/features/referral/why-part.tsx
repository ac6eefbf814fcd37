import { Select } from 'antd';
import { useCaseWords } from '@/components/case/case-words';
import { DiagnosisPicker } from '@/components/coding/diagnosis-picker';
import { Field } from '@/components/field';
import { findOption } from '@/components/find-option';
import { RadioRow } from '@/components/radio-row';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import type { Criterion } from '@/lib/referral';
import { CriteriaHits } from './criteria-hits';
import styles from './form.module.css';
import type { FormProps } from './form-props';
import { labels } from './labels';
import { anchorOf } from './missing';
import { TextLine } from './text-field';
import { visitType } from './visit-type';

interface Props extends FormProps {
  hits: readonly Criterion[];
  onWhole: (text: string, label: string) => void;
}

const priorities = ['ROUTINE', 'URGENT', 'EMERGENCY'] as const;
const allergies = ['NONE', 'YES', 'UNKNOWN'] as const;
const visits = ['OUTPATIENT', 'INPATIENT', 'EMERGENCY'] as const;

/** Why the patient is sent. In the green channel only what the receiver must know now. */
export function WhyPart({ state, keeper, hits, onWhole }: Props) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const referral = useReferralWords();
  const { content } = state;
  const reason = referral.reasons('REFER').find((it) => it.code === content.reason);
  const form = { state, keeper };
  const green = content.greenChannel;

  const more = (
    <div className={styles.fields}>
      {green && <Allergy {...form} />}
      <RadioRow
        label={t('visitType')}
        shown
        value={content.visitType}
        onChange={(it) => {
          visitType.set(it);
          keeper.change({ visitType: it });
        }}
        options={visits.map((it) => ({ value: it, label: referral.visit(it) }))}
      />
      <TextLine {...form} field="chiefComplaint" label={t('chiefComplaint')} />
      <TextLine {...form} field="pastHistory" label={t('pastHistory')} rows={2} onWhole={onWhole} />
      <TextLine {...form} field="treatment" label={t('treatment')} rows={2} onWhole={onWhole} />
    </div>
  );

  return (
    <div className={styles.fields}>
      <TextLine
        {...form}
        field="impression"
        label={t('impression')}
        hint={t('impressionHint')}
        required
        anchor={anchorOf('impression')}
      />
      <TextLine
        {...form}
        field="presentIllness"
        label={t('presentIllness')}
        hint={t('presentIllnessHint')}
        required
        rows={green ? 3 : 5}
        onWhole={onWhole}
        anchor={anchorOf('presentIllness')}
      />
      <Field label={t('diagnoses')} required={!green} anchor={anchorOf('diagnoses')}>
        {(control) => (
          <DiagnosisPicker
            control={control}
            value={content.diagnoses}
            onChange={(diagnoses) => keeper.change({ diagnoses })}
          />
        )}
      </Field>
      <CriteriaHits content={content} hits={hits} onChange={(patch) => keeper.change(patch)} />
      <div className={styles.pair}>
        <Field label={t('reason')} required anchor={anchorOf('reason')}>
          {(control) => (
            <Select
              {...control}
              showSearch={findOption}
              placeholder={t('reasonHint')}
              value={content.reason || null}
              onChange={(code: string) => keeper.change({ reason: code })}
              options={referral.reasons('REFER').map((it) => ({ value: it.code, label: referral.said(it) }))}
            />
          )}
        </Field>
        <RadioRow
          label={t('priority')}
          shown
          required
          value={content.priority}
          onChange={(priority) => keeper.change({ priority })}
          options={priorities.map((it) => ({ value: it, label: words.priority(it) }))}
        />
      </div>
      {(reason?.needsText || content.reasonText !== '') && (
        <TextLine
          {...form}
          field="reasonText"
          label={t('reasonText')}
          required={reason?.needsText ?? false}
          anchor={anchorOf('reasonText')}
        />
      )}
      {!green && <Allergy {...form} />}
      <details className={styles.more}>
        <summary>
          {t('more')} <span className={styles.aside}>{t('moreHint')}</span>
        </summary>
        {more}
      </details>
    </div>
  );
}

function Allergy(form: FormProps) {
  const t = useLabels(labels);
  const referral = useReferralWords();
  const { content } = form.state;
  return (
    <div className={styles.pair}>
      <RadioRow
        label={t('allergy')}
        shown
        value={content.allergyState}
        onChange={(allergyState) => form.keeper.change({ allergyState })}
        options={allergies.map((it) => ({ value: it, label: referral.allergy(it) }))}
      />
      {content.allergyState === 'YES' && <TextLine {...form} field="allergyText" label={t('allergyText')} />}
    </div>
  );
}
