import { StateTag, type Tone } from '@/components/state-tag';
import { now } from '@/lib/now';
import { dayOf } from '@/lib/time';
import type { AgreementView } from './api/agreements';
import styles from './directory.module.css';
import { useDirectoryWords } from './words';

/** How long before its end an agreement begins to worry. */
const SOON_DAYS = 60;

export type Standing = 'draft' | 'notYet' | 'inForce' | 'expired' | 'terminated';

export function standingOf(it: Pick<AgreementView, 'state' | 'validFrom' | 'validUntil'>, today: string): Standing {
  if (it.state === 'DRAFT') return 'draft';
  if (it.state === 'TERMINATED') return 'terminated';
  if (today < it.validFrom) return 'notYet';
  return today > it.validUntil ? 'expired' : 'inForce';
}

export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

const tones: Record<Standing, Tone> = {
  draft: 'waiting',
  notYet: 'open',
  inForce: 'done',
  expired: 'ended',
  terminated: 'ended',
};

/** Whether it counts today, and when it soon will not. */
export function AgreementStanding({ of }: { of: AgreementView }) {
  const { t } = useDirectoryWords();
  const today = dayOf(now());
  const standing = standingOf(of, today);
  const days = daysUntil(of.validUntil, today);
  return (
    <>
      <StateTag tone={tones[standing]}>{t(standing)}</StateTag>
      {standing === 'inForce' && days <= SOON_DAYS && (
        <span className={styles.soon}>{` ${t('endsIn', { count: days })}`}</span>
      )}
      {of.waitsForYou && <span className={styles.soon}>{` ${t('waitsForYou')}`}</span>}
    </>
  );
}
