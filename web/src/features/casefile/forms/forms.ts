import { acceptForm } from './accept-form';
import { signConsentForm } from './consent-form';
import type { AnyForm } from './form';
import { departForm, lateArrivalForm } from './journey-forms';
import { reasonForm } from './reason-form';
import { redirectForm } from './redirect-form';
import { returnForm } from './return-form';
import { admitForm, askForm, replyForm } from './word-forms';

/** Which action asks for what. An action that is not here is taken with one click. */
export const forms: Readonly<Record<string, AnyForm>> = {
  accept: acceptForm,
  ask: askForm,
  reply: replyForm,
  decline: reasonForm('DECLINE'),
  withdraw: reasonForm('WITHDRAW'),
  cancel: reasonForm('CANCEL'),
  'no-show': reasonForm('NO_SHOW'),
  close: reasonForm('OUTCOME'),
  redirect: redirectForm,
  depart: departForm,
  'arrive-late': lateArrivalForm,
  admit: admitForm,
  return: returnForm,
  'sign-consent': signConsentForm,
};

/** The step of the workflow behind a form. */
export const stepOf = (form: string): string => (form === 'arrive-late' ? 'arrive' : form);
