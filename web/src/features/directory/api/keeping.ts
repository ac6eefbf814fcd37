import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { useKeyset } from '@/lib/keyset';
import type { Schema } from '@/lib/wire';

export type PersonLine = Schema<'PractitionerLine'>;
type InstitutionForm = Schema<'InstitutionForm'>;

/** A change of the directory: afterwards its lists and pages are read anew. */
function useChange<V, R>(change: (value: V) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [['institutions'], ['consortia'], ['people'], ['agreements']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export function useAddInstitution() {
  return useChange((it: InstitutionForm) => api.post('/api/institutions', it));
}

export function useCorrectInstitution(id: string) {
  return useChange((it: InstitutionForm) => api.put('/api/institutions/{id}', it, { path: { id } }));
}

/** Without a department it is a new one. */
export function useKeepDepartment(id: string, department?: string) {
  return useChange(async (it: Schema<'DepartmentForm'>): Promise<void> => {
    if (department) {
      await api.put('/api/institutions/{id}/departments/{department}', it, { path: { id, department } });
    } else {
      await api.post('/api/institutions/{id}/departments', it, { path: { id } });
    }
  });
}

/** The head of a department, in place of who was. */
export function useNameHead(institution: string, department: string) {
  return useChange((it: Schema<'DepartmentHead'>) =>
    api.put('/api/institutions/{id}/departments/{department}/head', it, { path: { id: institution, department } }),
  );
}

/** With a department only those who have a post in it. */
export function usePeople(institution: string, q: string | undefined, department?: string) {
  return useKeyset(['people', institution, q, department], '/api/practitioners', {
    query: { institution, q, department },
  });
}

/** The roles a post can have; only for those who give posts. */
export function useRoles() {
  return useQuery({ queryKey: ['roles'], queryFn: ({ signal }) => api.get('/api/roles', { signal }) });
}

export function useTakeOn(institution: string) {
  return useChange((it: Schema<'NewColleague'>) =>
    api.post('/api/institutions/{institution}/people', it, { path: { institution } }),
  );
}

export function useCorrectPerson(institution: string, practitioner: string) {
  return useChange((it: Schema<'PersonForm'>) =>
    api.put('/api/institutions/{institution}/people/{practitioner}', it, { path: { institution, practitioner } }),
  );
}

export function useGivePost(institution: string) {
  return useChange((it: Schema<'PostOffer'>) =>
    api.post('/api/institutions/{institution}/posts', it, { path: { institution } }),
  );
}

export function useChangePost(institution: string, post: string) {
  return useChange((it: Schema<'PostChange'>) =>
    api.put('/api/institutions/{institution}/posts/{post}', it, { path: { institution, post } }),
  );
}

export function useEndPost(institution: string, post: string) {
  return useChange((it: Schema<'PostEnding'>) =>
    api.post('/api/institutions/{institution}/posts/{post}/ending', it, { path: { institution, post } }),
  );
}

export function useOpenAccount(institution: string) {
  return useChange((it: Schema<'AccountOpening'>) =>
    api.post('/api/institutions/{institution}/accounts', it, { path: { institution } }),
  );
}

export function useResetPassword(institution: string, account: string) {
  return useChange((it: Schema<'FirstPassword'>) =>
    api.put('/api/institutions/{institution}/accounts/{account}/password', it, { path: { institution, account } }),
  );
}

export function useWithdrawAccount(institution: string, account: string) {
  return useChange((it: Schema<'AccountWithdrawal'>) =>
    api.post('/api/institutions/{institution}/accounts/{account}/withdrawal', it, { path: { institution, account } }),
  );
}

export function useFoundConsortium() {
  return useChange((it: Schema<'ConsortiumForm'>) => api.post('/api/consortia', it));
}

export function useJoinConsortium(id: string) {
  return useChange((it: Schema<'NewMember'>) => api.post('/api/consortia/{id}/members', it, { path: { id } }));
}

export function useLeaveConsortium(id: string, membership: string) {
  return useChange((it: Schema<'MembershipEnding'>) =>
    api.post('/api/consortia/{id}/members/{membership}/ending', it, { path: { id, membership } }),
  );
}

export function useDraftAgreement() {
  return useChange((it: Schema<'AgreementDraft'>) => api.post('/api/agreements', it));
}

export function useAddWard(institution: string) {
  return useChange((it: Schema<'NewWard'>) =>
    api.post('/api/institutions/{institution}/wards', it, { path: { institution } }),
  );
}

/** Several beds of a ward, one after another: 1, 2, 3. */
export function useAddBeds(institution: string) {
  return useChange(async (beds: readonly Schema<'NewBed'>[]): Promise<void> => {
    for (const it of beds) {
      await api.post('/api/institutions/{institution}/beds', it, { path: { institution } });
    }
  });
}
