import { Spans } from '@/components/figures/spans';
import { useLabels } from '@/lib/language';
import type { FigureLine, FigureScope } from './api/figures';
import { casesOf } from './figure-parts';
import { type Figure, labels } from './figures-labels';

export type Step = keyof FigureLine['times'];

/** The cases in which a step was measured. */
const opens: Record<Step, { figure: Figure; count: (of: FigureLine['counts']) => number }> = {
  toAcquire: { figure: 'ACQUIRED', count: (it) => it.acquired },
  toClaim: { figure: 'CLAIMED', count: (it) => it.claimed },
  toRead: { figure: 'SIGNED', count: (it) => it.signed },
  toReport: { figure: 'SIGNED', count: (it) => it.signed },
  toDeliver: { figure: 'DELIVERED', count: (it) => it.delivered },
  toAcknowledge: { figure: 'CRITICAL_ANSWERED', count: (it) => it.criticalAnswered },
};

/** How long the steps of remote diagnosis take. */
export function Steps({ of, steps, scope }: { of: FigureLine; steps: readonly Step[]; scope: FigureScope }) {
  const t = useLabels(labels);
  return (
    <Spans
      steps={steps.map((step) => ({
        key: step,
        label: t(step),
        span: of.times[step] ?? undefined,
        to: casesOf(opens[step].figure, scope),
        count: opens[step].count(of.counts),
      }))}
    />
  );
}
