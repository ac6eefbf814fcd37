import { useDiagnosisWords } from '@/components/diagnosis/words';
import styles from '@/components/figures/figures.module.css';
import { Question } from '@/components/figures/question';
import { useLabels, useName } from '@/lib/language';
import type { FigureScope, FigureSet } from './api/figures';
import { Months } from './figure-months';
import { Cases } from './figure-parts';
import { Shares } from './figure-shares';
import { Steps } from './figure-steps';
import { FigureTable } from './figure-table';
import { concordance, punctuality, refusal } from './figures';
import { type Figure, labels } from './figures-labels';

interface Props {
  months: readonly string[];
  scope: FigureScope;
  set: FigureSet;
}

/** The figures of a scope: first the few that are looked at every day, then one question after the other. */
export function FiguresView({ months, scope, set }: Props) {
  const t = useLabels(labels);
  const name = useName();
  const { modality } = useDiagnosisWords();
  const { counts } = set.total;
  return (
    <>
      <Headlines scope={scope} set={set} />
      <div className={styles.questions}>
        <Question title={t('volume')} how={t('volumeHow')}>
          <Months
            months={months}
            lines={set.months}
            scope={scope}
            parts={[
              { figure: 'SIGNED', of: (it) => it.signed, tone: 'main' },
              { figure: 'UNSIGNED', of: (it) => it.unsigned, tone: 'light' },
            ]}
            above={(it) => String(it.ordered)}
          />
        </Question>
        <Question title={t('punctual')} how={t('punctualHow')}>
          <Months
            months={months}
            lines={set.months}
            scope={scope}
            parts={[
              { figure: 'IN_TIME', of: (it) => it.inTime, tone: 'main' },
              { figure: 'LATE', of: (it) => it.late, tone: 'bad' },
            ]}
            above={punctuality}
          />
        </Question>
        <Question title={t('steps')} how={t('stepsHow')}>
          <Steps of={set.total} scope={scope} steps={['toAcquire', 'toClaim', 'toRead', 'toReport', 'toDeliver']} />
        </Question>
        <div>
          <Question title={t('critical')} how={t('criticalHow')}>
            <Steps of={set.total} scope={scope} steps={['toAcknowledge']} />
            <ul className={styles.legend}>
              {(['CRITICAL_ANSWERED', 'CRITICAL_OPEN'] as const).map((figure) => {
                const count = figure === 'CRITICAL_OPEN' ? counts.criticalOpen : counts.criticalAnswered;
                return (
                  <li key={figure}>
                    <Cases figure={figure} scope={scope} count={count}>
                      {`${t(`figure.${figure}`)} ${count}`}
                    </Cases>
                  </li>
                );
              })}
            </ul>
          </Question>
          <Question title={t('agreement')} how={t('agreementHow')}>
            <Shares
              title={t('readers')}
              scope={scope}
              figures={['AGREED', 'AGREED_MINOR', 'DISPUTED']}
              of={[counts.agreed, counts.agreedMinor, counts.disputed]}
            />
            <Shares
              title={t('clinic')}
              scope={scope}
              figures={['CLINIC_AGREED', 'CLINIC_AGREED_MINOR', 'CLINIC_DIFFERED']}
              of={[counts.clinicAgreed, counts.clinicAgreedMinor, counts.clinicDiffered]}
            />
          </Question>
        </div>
      </div>
      <FigureTable
        title={t('partners')}
        lines={set.partners}
        name={(it) => name(it.partner)}
        scope={(it) => ({ ...scope, partner: it.partner?.id })}
      />
      <FigureTable
        title={t('modalities')}
        lines={set.modalities}
        name={(it) => modality(it.modality ?? '')}
        scope={(it) => ({ ...scope, modality: it.modality ?? undefined })}
      />
    </>
  );
}

function Headlines({ scope, set }: { scope: FigureScope; set: FigureSet }) {
  const t = useLabels(labels);
  const { counts } = set.total;
  const all: readonly { label: string; value: string | number | undefined; figure: Figure; count: number }[] = [
    { label: t('figure.ORDERED'), value: counts.ordered, figure: 'ORDERED', count: counts.ordered },
    { label: t('figure.SIGNED'), value: counts.signed, figure: 'SIGNED', count: counts.signed },
    { label: t('punctuality'), value: punctuality(counts), figure: 'IN_TIME', count: counts.inTime },
    { label: t('refusal'), value: refusal(counts), figure: 'REFUSED', count: counts.refused },
    {
      label: t('concordance'),
      value: concordance(counts),
      figure: counts.disputed > 0 ? 'DISPUTED' : 'AGREED',
      count: counts.disputed || counts.agreed,
    },
    { label: t('figure.CRITICAL'), value: counts.critical, figure: 'CRITICAL', count: counts.critical },
  ];
  return (
    <dl className={styles.headlines}>
      {all
        .filter((it) => it.value !== undefined)
        .map((it) => (
          <div key={it.label}>
            <dt>{it.label}</dt>
            <dd>
              <Cases figure={it.figure} scope={scope} count={it.count}>
                {it.value}
              </Cases>
            </dd>
          </div>
        ))}
    </dl>
  );
}
