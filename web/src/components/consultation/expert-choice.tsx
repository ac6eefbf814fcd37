import { useId } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { type SuggestedExpert, useSuggestedExperts } from '@/lib/consultation';
import { useName } from '@/lib/language';
import styles from './consultation.module.css';
import { useConsultationWords } from './words';

interface Props {
  caseId: string;
  /** Institution and practitioner. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

const keyOf = (it: SuggestedExpert) => `${it.institution}/${it.practitioner}`;

/** Whom the centre might ask, the best first, with the reasons for and against each. Arrow keys walk it. */
export function ExpertChoice({ caseId, value, error, onChange }: Props) {
  const { t } = useConsultationWords();
  const group = useId();
  const query = useSuggestedExperts(caseId, true);
  if (query.isPending) return <RowSkeletons rows={4} />;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return <EmptyState title={t('suggestedNone')} />;
  return (
    <fieldset className={styles.experts} aria-label={t('expert')}>
      {error && <p role="alert">{error}</p>}
      {query.data.map((it) => (
        <ExpertCard
          key={keyOf(it)}
          of={it}
          group={group}
          checked={keyOf(it) === value}
          onChoose={() => onChange(keyOf(it))}
        />
      ))}
    </fieldset>
  );
}

interface CardProps {
  of: SuggestedExpert;
  group: string;
  checked: boolean;
  onChoose: () => void;
}

function ExpertCard({ of, group, checked, onChoose }: CardProps) {
  const { t, obstacle } = useConsultationWords();
  const name = useName();
  const why = [
    of.wanted && t('suggestedWanted'),
    of.covers && t('suggestedCovers'),
    of.own && t('suggestedOwn'),
    t('suggestedYears', { count: of.years }),
    t('suggestedLoad', { open: of.open, most: of.atOnce }),
    of.seated && t('suggestedSeated'),
    of.obstacle && obstacle(of.obstacle),
    of.about,
  ];
  return (
    <label className={styles.card}>
      <input type="radio" name={group} checked={checked} disabled={of.bars || of.seated} onChange={onChoose} />
      <b>
        {[
          `${name(of)} ${of.title ?? ''}`.trim(),
          name({ name: of.institutionName, nameEn: of.institutionNameEn }),
        ].join(' · ')}
      </b>
      <span />
      <span className={styles.hint}>{why.filter(Boolean).join(' · ')}</span>
    </label>
  );
}
