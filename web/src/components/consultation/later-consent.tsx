import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { FormDrawer } from '@/components/form/form-drawer';
import {
  type ConsentDraft,
  ConsentForm,
  consentGap,
  emptyConsent,
  signatureOf,
} from '@/components/referral/consent-form';
import { type ConsultationView, consentToConsultation, consultationKey } from '@/lib/consultation';
import { useMay } from '@/lib/session';
import styles from './consultation.module.css';
import { useConsultationWords } from './words';

/** A consent that was put off, or refused after it was sent: everybody in the case is told, and the asking side can record it. */
export function LaterConsent({ view }: { view: ConsultationView }) {
  const { t } = useConsultationWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { consent } = view;
  if (!consent || consent.agreed) return null;
  const records = view.case.side === 'REQUESTER' && may('CONSULTATION_REQUEST');
  return (
    <section className={styles.alarm} aria-label={t('consent')}>
      <h2>{t(consent.deferred ? 'consentOwed' : 'consentNotGiven')}</h2>
      <p>{t(consent.deferred ? 'consentOwedHint' : 'consentNotGivenHint')}</p>
      {records && <Button onClick={() => setOpen(true)}>{t('consentRecord')}</Button>}
      {open && <LaterConsentForm view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}

function LaterConsentForm({ view, onClose }: { view: ConsultationView; onClose: () => void }) {
  const { t } = useConsultationWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ConsentDraft>(emptyConsent);
  const [tried, setTried] = useState(false);
  const record = useMutation({
    mutationFn: () => consentToConsultation(view.case.id, view.case.version, signatureOf(draft)),
    onSuccess: (next) => {
      queries.setQueryData(consultationKey(next.case.id), next);
      onClose();
    },
  });
  return (
    <FormDrawer
      title={t('consentRecord')}
      verb={t('consentRecord')}
      pending={record.isPending}
      error={record.error}
      onSubmit={() => {
        setTried(true);
        if (consentGap(draft) === undefined) record.mutate();
      }}
      onClose={onClose}
    >
      <ConsentForm of="consultation" value={draft} onChange={setDraft} showGap={tried} />
    </FormDrawer>
  );
}
