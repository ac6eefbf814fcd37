import styles from '@/components/figures/figures.module.css';
import { MonthColumns, type Tone } from '@/components/figures/month-columns';
import { Opens } from '@/components/figures/opens';
import { Question } from '@/components/figures/question';
import { Spans } from '@/components/figures/spans';
import { useLabels } from '@/lib/language';
import type { FigureLine, FigureScope, FigureSet } from './api';
import { ExpertTable } from './expert-table';
import { FigureTable } from './figure-table';
import { type Figure, labels } from './labels';
import { casesOf, count, heldRate, kindOf, punctuality } from './scope';
import { ServedMatrix } from './served-matrix';
import { Setbacks } from './setbacks';
import { useLineNames } from './words';

interface Props {
  months: readonly string[];
  scope: FigureScope;
  set: FigureSet;
}

/** The cases in which a step was measured. */
const spans = [
  ['TO_ACCEPT', 'ACCEPTED'],
  ['TO_HOLD', 'HELD'],
  ['TO_OPINION', 'OPINED'],
  ['TO_DELIVER', 'DELIVERED'],
  ['TO_ANSWER', 'DELIVERED'],
] as const satisfies readonly (readonly [string, Figure])[];

/** What people compare is drawn; what they look up stands in tables. */
export function FiguresView({ months, scope, set }: Props) {
  const t = useLabels(labels);
  const names = useLineNames();
  const lines = new Map(set.months.map((it) => [it.month, it]));
  const part = (figure: Figure, tone: Tone) => ({
    key: figure,
    label: t(`figure.${figure}`),
    tone,
    of: (month: string) => count(lines.get(month), figure),
    to: (month: string) => casesOf(figure, { ...scope, from: month, to: month }),
  });
  return (
    <>
      <Headlines scope={scope} total={set.total} />
      <div className={styles.questions}>
        <Question title={t('served')} how={t('servedHow')}>
          <MonthColumns
            months={months}
            parts={[part('SERVED_INSIDE', 'main'), part('SERVED_OUTSIDE', 'light')]}
            above={(month) => String(count(lines.get(month), 'SERVED') || '')}
          />
        </Question>
        <Question title={t('held')} how={t('heldHow')}>
          <MonthColumns
            months={months}
            parts={[part('HELD', 'main'), part('NOT_HELD', 'bad')]}
            above={(month) => heldRate(lines.get(month))}
          />
        </Question>
        <Question title={t('steps')} how={t('stepsHow')}>
          <Spans
            steps={spans.map(([step, figure]) => ({
              key: step,
              label: t(step),
              span: set.total.times[step],
              to: casesOf(figure, scope),
              count: count(set.total, figure),
            }))}
          />
        </Question>
        <Question title={t('setbacks')} how={t('setbacksHow')}>
          <Setbacks lines={set.setbacks} scope={scope} />
        </Question>
      </div>
      <FigureTable
        title={t('partners')}
        lines={set.partners}
        name={names.ofPartner}
        scope={(it) => ({ ...scope, partner: it.partner?.id })}
      />
      <ExpertTable lines={set.experts} scope={scope} />
      <FigureTable
        title={t('kinds')}
        lines={set.kinds}
        name={names.ofKind}
        scope={(it) => ({ ...scope, kind: kindOf(it.kind) })}
      />
      <FigureTable
        title={t('specialties')}
        lines={set.specialties}
        name={names.ofSpecialty}
        scope={(it) => ({ ...scope, specialty: it.specialty })}
      />
      <ServedMatrix months={months} cells={set.served} scope={scope} />
    </>
  );
}

function Headlines({ scope, total }: { scope: FigureScope; total: FigureLine }) {
  const t = useLabels(labels);
  const all: readonly { label: string; value: string | number | undefined; figure: Figure }[] = [
    { label: t('figure.SENT'), value: count(total, 'SENT'), figure: 'SENT' },
    { label: t('figure.SERVED'), value: count(total, 'SERVED'), figure: 'SERVED' },
    { label: t('figure.SERVED_OUTSIDE'), value: count(total, 'SERVED_OUTSIDE'), figure: 'SERVED_OUTSIDE' },
    { label: t('heldRate'), value: heldRate(total), figure: count(total, 'NOT_HELD') ? 'NOT_HELD' : 'HELD' },
    { label: t('punctual'), value: punctuality(total), figure: count(total, 'LATE') ? 'LATE' : 'IN_TIME' },
    { label: t('figure.OWED'), value: count(total, 'OWED'), figure: 'OWED' },
    { label: t('stars'), value: total.stars?.toFixed(1), figure: 'RATED' },
  ];
  return (
    <dl className={styles.headlines}>
      {all
        .filter((it) => it.value !== undefined)
        .map((it) => (
          <div key={it.label}>
            <dt>{it.label}</dt>
            <dd>
              <Opens to={casesOf(it.figure, scope)} count={count(total, it.figure)}>
                {it.value}
              </Opens>
            </dd>
          </div>
        ))}
    </dl>
  );
}
