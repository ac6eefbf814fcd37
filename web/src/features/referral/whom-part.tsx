import { useState } from 'react';
import { useCaseWords } from '@/components/case/case-words';
import { FilterChips } from '@/components/filter-chips';
import { ReceiverChoice } from '@/components/referral/receiver-choice';
import { useLabels } from '@/lib/language';
import { useMarks } from '@/lib/marks';
import styles from './form.module.css';
import type { FormProps } from './form-props';
import { labels } from './labels';
import { anchorOf } from './missing';

interface Props extends FormProps {
  /** What the criteria ask for. */
  specialty: string | undefined;
}

export function WhomPart({ state, keeper, specialty }: Props) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const { pair } = useMarks();
  const [range, setRange] = useState<'criterion' | 'all'>('criterion');
  const { content, view } = state;
  const lacksAgreement =
    content.target !== null &&
    view?.content.target?.institution === content.target.institution &&
    (view.actions.find((it) => it.action === 'submit')?.missing.includes('AGREEMENT') ?? false);
  return (
    <div>
      {specialty && (
        <FilterChips
          label={t('whom')}
          value={range}
          onChange={setRange}
          chips={[
            { value: 'criterion', label: t('whomByCriterion') },
            { value: 'all', label: t('whomAll') },
          ]}
        />
      )}
      <ReceiverChoice
        label={t('whom')}
        anchor={anchorOf('receiver')}
        value={content.target}
        specialty={range === 'criterion' ? specialty : undefined}
        onChange={(target) => keeper.change({ target })}
      />
      {lacksAgreement && (
        <p role="alert" className={styles.alert}>
          {pair(view?.targetInstitution && words.name(view.targetInstitution), t('agreementMissing'))}
        </p>
      )}
    </div>
  );
}
