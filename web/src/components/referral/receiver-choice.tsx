import { useId } from 'react';
import { useCaseWords } from '@/components/case/case-words';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLanguage } from '@/lib/language';
import type { Suggestion, Target } from '@/lib/referral';
import { duration, useShortTime } from '@/lib/time';
import styles from './receiver-choice.module.css';
import { useReferralWords } from './referral-words';
import { useSuggestions } from './use-suggestions';

interface Props {
  value: Target | null;
  onChange: (target: Target, suggestion: Suggestion) => void;
  /** The specialty the criteria ask for. */
  specialty?: string | undefined;
  /** The case that is passed on: its requester's agreements count, and who has it now is not offered. */
  passedOn?: string | undefined;
  label: string;
  /** Where the focus goes when a receiver is missing. */
  anchor?: string;
}

const keyOf = (it: Target) => `${it.institution}/${it.department ?? ''}`;
const targetOf = (it: Suggestion): Target => ({
  institution: it.institution.id,
  ...(it.department ? { department: it.department.id } : {}),
});

/** Receivers with the reasons for each in words. One choice of a few: arrow keys walk it as any radio group. */
export function ReceiverChoice({ value, onChange, specialty, passedOn, label, anchor }: Props) {
  const { t } = useReferralWords();
  const name = useId();
  const asked = useSuggestions({ specialty, passedOn });
  const alone = specialty !== undefined && asked.data?.length === 0;
  const all = useSuggestions({ passedOn }, alone);
  const query = alone ? all : asked;
  if (query.isPending) return <RowSkeletons rows={3} />;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  const list = query.data;
  if (list.length === 0) return <EmptyState title={t('receiversNone')}>{t('receiversNoneHint')}</EmptyState>;
  const chosen = value && keyOf(value);
  const some = list.some((it) => keyOf(targetOf(it)) === chosen);
  return (
    <fieldset className={styles.choice} aria-label={label}>
      {alone && <p className={styles.note}>{t('receiversNoneForSpecialty')}</p>}
      {list.map((it, index) => {
        const target = targetOf(it);
        const key = keyOf(target);
        return (
          <ReceiverCard
            key={key}
            of={it}
            first={index === 0}
            name={name}
            id={index === 0 && !some ? anchor : key === chosen ? anchor : undefined}
            checked={key === chosen}
            onChoose={() => onChange(target, it)}
          />
        );
      })}
    </fieldset>
  );
}

interface CardProps {
  of: Suggestion;
  first: boolean;
  name: string;
  id: string | undefined;
  checked: boolean;
  onChoose: () => void;
}

function ReceiverCard({ of, first, name, id, checked, onChoose }: CardProps) {
  const words = useCaseWords();
  const { t } = useReferralWords();
  const why = useWhy();
  return (
    <label className={styles.card} data-checked={checked}>
      <input type="radio" id={id} name={name} checked={checked} onChange={onChoose} className={styles.radio} />
      <span className={styles.body}>
        <span className={styles.head}>
          <b>{words.name(of.institution)}</b>
          <span>{of.department ? words.name(of.department) : t('wholeInstitution')}</span>
          {first && <em className={styles.best}>{t('recommended')}</em>}
          <span className={styles.direction}>{words.direction(of.direction)}</span>
        </span>
        <span className={styles.why}>
          {why(of).map((it) => (
            <span key={it.text} data-good={it.good}>
              {it.text}
            </span>
          ))}
        </span>
      </span>
    </label>
  );
}

interface Reason {
  text: string;
  /** true speaks for, false against, undefined is only said. */
  good: boolean | undefined;
}

/** The reasons as a colleague would say them on the phone, the weightiest first. */
function useWhy(): (it: Suggestion) => Reason[] {
  const { t } = useReferralWords();
  const language = useLanguage();
  const time = useShortTime();
  return (it) => {
    const reasons: Reason[] = [
      it.freeBeds > 0
        ? { text: t('bedsFree', { count: it.freeBeds }), good: true }
        : { text: t('bedsNone'), good: false },
    ];
    if (it.nextSlotAt) reasons.push({ text: t('slotAt', { time: time(it.nextSlotAt) }), good: true });
    if (it.medianAnswerMinutes != null) {
      const good = it.reasons.includes('FAST_ANSWER') || undefined;
      reasons.push({
        text: t('answers', { time: duration(Math.max(1, it.medianAnswerMinutes) * 60_000, language) }),
        good,
      });
    }
    if (it.acceptedPercent != null) {
      const often = !it.reasons.includes('OFTEN_DECLINES');
      reasons.push({
        text: t(often ? 'accepted' : 'acceptedSeldom', { percent: it.acceptedPercent }),
        good: often ? undefined : false,
      });
    }
    if (it.distanceKm != null)
      reasons.push({
        text: t('distance', { km: it.distanceKm < 10 ? it.distanceKm.toFixed(1) : Math.round(it.distanceKm) }),
        good: undefined,
      });
    if (it.reasons.includes('DEPARTMENT_ALLIANCE')) reasons.push({ text: t('alliance'), good: undefined });
    for (const consortium of it.consortia.slice(0, 2)) reasons.push({ text: consortium, good: undefined });
    reasons.push({ text: t('agreement', { number: it.agreement.number }), good: undefined });
    return reasons;
  };
}
