import { api } from '@/lib/api';
import type { ReferralView } from '@/lib/referral';
import type { DraftServer } from '../draft-state';

/** A draft over HTTP. Each write names the version it was decided on. */
export const draftServer: DraftServer = {
  open: (patient, content) => api.post<ReferralView>('/api/referrals', { patient, content }),
  save: (id, version, content) => api.put<ReferralView>('/api/referrals/{id}', content, { path: { id }, version }),
  read: (id) => api.get<ReferralView>('/api/referrals/{id}', { path: { id } }),
  consent: (id, version, signature) =>
    api.put<ReferralView>('/api/referrals/{id}/consent', signature, { path: { id }, version }),
  discard: (id, version) => api.post<ReferralView>('/api/referrals/{id}/actions/cancel', {}, { path: { id }, version }),
  submit: (id, version) =>
    api.post<ReferralView>('/api/referrals/{id}/actions/submit', undefined, { path: { id }, version }),
};
