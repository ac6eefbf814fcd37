import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';

export type AgreementState = 'DRAFT' | 'SIGNED' | 'TERMINATED';

export interface AgreementSide {
  institution: string;
  name: string;
  department?: string | null;
  departmentName?: string | null;
  signed: boolean;
}

export interface AgreementView {
  id: string;
  number: string;
  requester: AgreementSide;
  responder: AgreementSide;
  mutual: boolean;
  services: string[];
  directions: string[];
  /** Civil days, both included. */
  validFrom: string;
  validUntil: string;
  state: AgreementState;
  signedAt?: string | null;
  terminatedAt?: string | null;
  terminationReason?: string | null;
  terms?: Record<string, unknown> | null;
  signatures?: { institution: string; signer: string; digest: string; signedAt: string }[] | null;
  waitsForYou: boolean;
}

export function useAgreements(filter: { state?: AgreementState | undefined; endsBefore?: string | undefined }) {
  return useKeyset<AgreementView>(['agreements', 'list', filter], '/api/agreements', { ...filter });
}

export function useAgreement(id: string) {
  return useQuery({
    queryKey: ['agreements', id],
    queryFn: ({ signal }) => api.get<AgreementView>('/api/agreements/{id}', { path: { id }, signal }),
  });
}

export function useSign(id: string) {
  return useChange(id, () => api.post<AgreementView>('/api/agreements/{id}/signatures', {}, { path: { id } }));
}

export function useTerminate(id: string) {
  return useChange(id, (reason: string) =>
    api.post<AgreementView>('/api/agreements/{id}/termination', { reason }, { path: { id } }),
  );
}

function useChange<V>(id: string, change: (value: V) => Promise<AgreementView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (agreement) => {
      queries.setQueryData(['agreements', id], agreement);
      void queries.invalidateQueries({ queryKey: ['agreements', 'list'] });
    },
  });
}
