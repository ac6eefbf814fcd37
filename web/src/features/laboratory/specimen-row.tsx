import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { StateTag } from '@/components/state-tag';
import { to } from '@/lib/paths';
import type { Specimen } from './api/specimens';
import styles from './laboratory.module.css';
import { tones, useLaboratoryWords } from './words';

interface Props {
  of: Specimen;
  /** Whose name stands in the row: the other side's. */
  other: 'institution' | 'laboratory';
  note?: ReactNode;
  children?: ReactNode;
}

/** One tube on one line: its number, whose it is, what is to be found, where it is. */
export function SpecimenRow({ of, other, note, children }: Props) {
  const { t, name, panels, person, rejection } = useLaboratoryWords(of.laboratory.id);
  return (
    <div className={styles.row}>
      <Link to={to.specimen(of.id)} className={styles.code}>
        {of.code}
      </Link>
      <span>
        <span className={styles.name}>{of.maskedName}</span> <span className={styles.soft}>{person(of)}</span>
      </span>
      <span>
        {panels(of.panels)}
        {note}
        {of.rejection && (
          <span className={styles.danger}> {t('rejectedBecause', { reason: rejection(of.rejection.reason) })}</span>
        )}
      </span>
      <span className={styles.soft}>{name(of[other])}</span>
      <span>
        <StateTag tone={tones[of.state]}>{t(`state.${of.state}`)}</StateTag>
      </span>
      <span className={styles.acts}>{children}</span>
    </div>
  );
}
