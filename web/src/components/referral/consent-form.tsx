import { Input, Select } from 'antd';
import { useId } from 'react';
import { Field } from '@/components/field';
import { RadioRow } from '@/components/radio-row';
import { useLanguage } from '@/lib/language';
import type { Signature } from '@/lib/referral';
import styles from './consent-form.module.css';
import { relations, useReferralWords } from './referral-words';
import { SignaturePad } from './signature-pad';

/** What is being filled in; `way` is how it was obtained, or that it was not. */
export interface ConsentDraft {
  way: 'PAPER' | 'TABLET_SIGNATURE' | 'VERBAL' | 'DEFERRED' | 'REFUSED';
  signer: string;
  relation: string;
  phone: string;
  reason: string;
  signature?: string | undefined;
}

export type ConsentGap = 'signer' | 'signature' | 'reason';

export const emptyConsent: ConsentDraft = { way: 'PAPER', signer: '', relation: '01', phone: '', reason: '' };

export function consentGap(it: ConsentDraft): ConsentGap | undefined {
  if (it.way === 'DEFERRED') return it.reason.trim() ? undefined : 'reason';
  if (!it.signer.trim()) return 'signer';
  return it.way === 'TABLET_SIGNATURE' && !it.signature ? 'signature' : undefined;
}

export function signatureOf(it: ConsentDraft): Signature {
  if (it.way === 'DEFERRED') return { decision: 'DEFERRED', reason: it.reason.trim() };
  return {
    decision: it.way === 'REFUSED' ? 'REFUSED' : 'AGREED',
    how: it.way === 'REFUSED' ? 'VERBAL' : it.way,
    signer: it.signer.trim(),
    relation: it.relation,
    phone: it.phone.trim() || undefined,
    signature: it.way === 'TABLET_SIGNATURE' ? it.signature : undefined,
  };
}

interface Props {
  value: ConsentDraft;
  onChange: (value: ConsentDraft) => void;
  /** What is consented to. */
  of?: 'referral' | 'consultation';
  /** Treat first and sign later is for the green channel. */
  mayDefer?: boolean;
  /** What is missing is said once somebody tried to go on. */
  showGap?: boolean;
  /** Where the focus goes when something is missing. */
  anchor?: string;
}

/** 知情同意: what to read out, how it was given, and who signed. */
export function ConsentForm({ value, onChange, of = 'referral', mayDefer = false, showGap = false, anchor }: Props) {
  const { t, relation } = useReferralWords();
  const gap = showGap ? consentGap(value) : undefined;
  const set = (patch: Partial<ConsentDraft>) => onChange({ ...value, ...patch });
  const ways = mayDefer
    ? (['DEFERRED', 'PAPER', 'TABLET_SIGNATURE', 'VERBAL', 'REFUSED'] as const)
    : (['PAPER', 'TABLET_SIGNATURE', 'VERBAL', 'REFUSED'] as const);
  return (
    <div className={styles.form}>
      <ConsentText of={of} />
      <RadioRow
        label={t('consentHow')}
        value={value.way}
        anchor={anchor}
        onChange={(way) => set({ way })}
        options={ways.map((way) => ({
          value: way,
          label: way === 'DEFERRED' ? t('deferred') : way === 'REFUSED' ? t('refused') : t(`how.${way}`),
        }))}
      />
      {value.way === 'DEFERRED' ? (
        <Field label={t('deferredReason')} required error={gap === 'reason' ? t('deferredReasonNeeded') : undefined}>
          {(control) => (
            <Input
              {...control}
              value={value.reason}
              maxLength={500}
              placeholder={t('deferredReasonHint')}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <>
          {value.way === 'TABLET_SIGNATURE' && (
            <SignaturePad invalid={gap === 'signature'} onChange={(signature) => set({ signature })} />
          )}
          <div className={styles.row}>
            <Field label={t('signer')} required error={gap === 'signer' ? t('signerNeeded') : undefined}>
              {(control) => (
                <Input
                  {...control}
                  value={value.signer}
                  maxLength={100}
                  autoComplete="off"
                  placeholder={t('signerHint')}
                  onChange={(event) => set({ signer: event.target.value })}
                />
              )}
            </Field>
            <Field label={t('relation')}>
              {({ id }) => (
                <Select
                  id={id}
                  value={value.relation}
                  onChange={(code) => set({ relation: code })}
                  options={relations.map((code) => ({ value: code, label: relation(code) }))}
                />
              )}
            </Field>
            <Field label={t('phone')}>
              {(control) => (
                <Input
                  {...control}
                  value={value.phone}
                  maxLength={20}
                  inputMode="tel"
                  autoComplete="off"
                  onChange={(event) => set({ phone: event.target.value })}
                />
              )}
            </Field>
          </div>
        </>
      )}
      {gap === 'signature' && (
        <p role="alert" className={styles.gap}>
          {t('signatureNeeded')}
        </p>
      )}
    </div>
  );
}

/** The words the patient is told, folded to their first line. */
function ConsentText({ of }: { of: 'referral' | 'consultation' }) {
  const { t, consent } = useReferralWords();
  const english = useLanguage() === 'en';
  const id = useId();
  if (!consent) return null;
  const text = consent[of];
  const lines = english ? [...text.disclosureEn, ...text.risksEn] : [...text.disclosure, ...text.risks];
  return (
    <details className={styles.text}>
      <summary aria-describedby={id}>{t('consentRead')}</summary>
      <ol id={id}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
