import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { toneOf, useCaseWords } from '@/components/case/case-words';
import { ClockBadge } from '@/components/clock-badge';
import { BlockSkeleton } from '@/components/skeletons';
import { StateTag } from '@/components/state-tag';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import type { CaseHeader } from '@/lib/wire';
import { usePatient } from './api/patients';
import { labels } from './labels';
import { anchorOf } from './missing';
import styles from './patient.module.css';
import { PatientPicker, PatientWords } from './patient-picker';
import { PatientRegister } from './patient-register';

interface Props {
  patient: string | undefined;
  /** A draft that is on the server belongs to its patient. */
  fixed: boolean;
  onChoose: (patient: string | undefined) => void;
}

/** Whom it is about: found, registered on the spot, or given by the page one came from. */
export function PatientPart({ patient, fixed, onChoose }: Props) {
  const t = useLabels(labels);
  const [registering, setRegistering] = useState<string>();
  const { data } = usePatient(patient);

  function choose(id: string) {
    setRegistering(undefined);
    onChoose(id);
  }

  if (registering !== undefined) {
    return <PatientRegister name={registering} onDone={choose} onCancel={() => setRegistering(undefined)} />;
  }
  if (!patient) {
    return (
      <PatientPicker
        anchor={anchorOf('patient')}
        onPick={(it) => choose(it.id)}
        onRegister={(it) => setRegistering(it)}
      />
    );
  }
  if (!data) return <BlockSkeleton lines={1} />;
  return (
    <p className={styles.chosen}>
      <PatientWords of={data} />
      {!fixed && (
        <Button type="link" size="small" onClick={() => onChoose(undefined)}>
          {t('patientChange')}
        </Button>
      )}
    </p>
  );
}

/** The patient is on the way already: the page does not open a second referral, it leads to the first. */
export function LiveReferral({ of }: { of: CaseHeader }) {
  const t = useLabels(labels);
  const words = useCaseWords();
  const navigate = useNavigate();
  const draft = of.state === 'DRAFT';
  const facts = { name: of.patient.maskedName, number: of.number };
  return (
    <section className={styles.live} role="status">
      <h2>{t(draft ? 'patientDraft' : 'patientTracking')}</h2>
      <p>{t(draft ? 'patientDraftHint' : 'patientTrackingHint', facts)}</p>
      <p className={styles.line}>
        <StateTag tone={toneOf(of.state)}>{words.state(of.state)}</StateTag>
        <span>{words.party(of.responder)}</span>
        {of.clock && <ClockBadge clock={of.clock} name={words.clock(of.clock.name)} />}
      </p>
      <Button type="primary" autoFocus onClick={() => navigate(draft ? to.editReferral(of.id) : to.case(of.id))}>
        {t(draft ? 'patientContinue' : 'patientTrack')}
      </Button>
    </section>
  );
}
