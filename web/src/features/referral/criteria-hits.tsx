import { Button } from 'antd';
import { useCaseWords } from '@/components/case/case-words';
import { useReferralWords } from '@/components/referral/referral-words';
import { useLabels } from '@/lib/language';
import type { Criterion } from '@/lib/referral';
import { useSettled } from '@/lib/use-settled';
import type { Priority } from '@/lib/wire';
import { useCriteria } from './api/criteria';
import type { DraftContent } from './draft-content';
import styles from './form.module.css';
import { labels } from './labels';

const rank: readonly Priority[] = ['ROUTINE', 'URGENT', 'EMERGENCY'];

/** A criterion raises the urgency, and never lowers what the doctor has chosen. */
export const atLeast = (now: Priority, asked: Priority): Priority =>
  rank.indexOf(asked) > rank.indexOf(now) ? asked : now;

/** What lights up for what is written: those confirmed first, then those that fit. */
export function useCriteriaHits(content: DraftContent): { hits: readonly Criterion[]; specialty: string | undefined } {
  const { criterion } = useReferralWords();
  const text = useSettled(`${content.impression}\n${content.presentIllness}`.trim(), 450);
  const { data = [] } = useCriteria(
    text,
    content.diagnoses.map((it) => it.code),
  );
  const confirmed = content.criteria.flatMap((code) => criterion(code) ?? []);
  const hits = [...confirmed, ...data.filter((it) => !content.criteria.includes(it.code))];
  return { hits, specialty: hits.find((it) => it.specialty)?.specialty ?? undefined };
}

interface Props {
  content: DraftContent;
  hits: readonly Criterion[];
  onChange: (patch: Partial<DraftContent>) => void;
}

export function CriteriaHits({ content, hits, onChange }: Props) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const { said } = useReferralWords();
  const green = hits.some((it) => it.green && content.criteria.includes(it.code));

  function toggle(it: Criterion, on: boolean) {
    if (!on) return onChange({ criteria: content.criteria.filter((code) => code !== it.code) });
    return onChange({
      criteria: [...content.criteria, it.code],
      priority: atLeast(content.priority, it.priority),
    });
  }

  return (
    <div aria-live="polite">
      {hits.length > 0 && (
        <fieldset className={styles.criteria}>
          <legend>
            {t('criteria')} <span className={styles.aside}>{t('criteriaHint')}</span>
          </legend>
          {hits.map((it) => (
            <label key={it.code} className={styles.criterion}>
              <input
                type="checkbox"
                checked={content.criteria.includes(it.code)}
                onChange={(event) => toggle(it, event.target.checked)}
              />
              <span>{said(it)}</span>
              <em>
                {words.direction(it.direction)}
                {it.priority !== 'ROUTINE' && ` · ${words.priority(it.priority)}`}
              </em>
            </label>
          ))}
          {green && !content.greenChannel && (
            <p className={styles.suggest}>
              {t('criteriaGreen')}
              <Button size="small" danger onClick={() => onChange({ greenChannel: true })}>
                {t('criteriaGreenOpen')}
              </Button>
            </p>
          )}
        </fieldset>
      )}
    </div>
  );
}
