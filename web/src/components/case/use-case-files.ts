import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { type CaseFile, caseFilesKey } from '@/lib/referral';

/** The files of a case that the caller may see now. */
export function useCaseFiles(id: string | undefined) {
  return useQuery({
    queryKey: caseFilesKey(id ?? 'none'),
    queryFn: async ({ signal }) => {
      const answer = await api.get<{ files: CaseFile[] }>('/api/cases/{id}/files', { path: { id: id ?? '' }, signal });
      return answer.files;
    },
    enabled: id !== undefined,
  });
}

export const fileUrl = (id: string, file: string) => `/api/cases/${id}/files/${file}`;
