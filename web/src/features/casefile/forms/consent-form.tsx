import {
  type ConsentDraft,
  consentGap,
  emptyConsent,
  ConsentForm as Fields,
  signatureOf,
} from '@/components/referral/consent-form';
import { type FieldsProps, form } from './form';

/** The signature that was put off. */
export const signConsentForm = form<ConsentDraft>({
  start: () => emptyConsent,
  complete: (it) => consentGap(it) === undefined,
  body: signatureOf,
  Fields: ({ values, set, tried }: FieldsProps<ConsentDraft>) => (
    <Fields value={values} onChange={set} showGap={tried} />
  ),
});
