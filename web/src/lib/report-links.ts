import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api';

/** Keys by which a patient reads the report at home: made where the examination was made. */

export interface ReportLink {
  id: string;
  madeBy: string;
  madeAt: string;
  expiresAt: string;
  revokedAt?: string | null;
  visits: number;
  lastVisitAt?: string | null;
}

/** `address` opens the report; it is in this answer and nowhere else. */
export interface NewReportLink {
  link: ReportLink;
  address: string;
}

export interface ReportForPatient {
  report: {
    standing: 'CURRENT' | 'NEWER_SIGNED' | 'WITHDRAWN';
    patient: string;
    examination: string;
    examinationEn: string;
    examinedBy: string;
    examinedByEn: string;
    readBy: string;
    readByEn: string;
    version?: number | null;
    signedAt?: string | null;
    pictures: { file: string; caption?: string | null }[];
    expiresAt: string;
  };
  phone?: string | null;
}

const links = (id: string) => `/api/remote-diagnoses/${id}/links`;
const key = (id: string) => ['cases', id, 'report-links'] as const;

export function useReportLinks(id: string) {
  return useQuery({
    queryKey: key(id),
    queryFn: async ({ signal }) => (await api.get<{ links: ReportLink[] }>(links(id), { signal })).links,
  });
}

export function useMakeReportLink(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (days: number) => api.post<NewReportLink>(links(id), { days }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: key(id) }),
  });
}

export function useRevokeReportLink(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (link: string) => api.exchange('delete', `${links(id)}/${link}`),
    onSettled: () => void queries.invalidateQueries({ queryKey: key(id) }),
  });
}

const handed = (token: string) => `/api/report-links/${encodeURIComponent(token)}`;

/** Public: whoever holds the key. A look is a visit, so it is taken once. */
export function useHandedReport(token: string) {
  return useQuery({
    queryKey: ['report-links', token],
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) => api.get<ReportForPatient>(handed(token), { signal }),
  });
}

export const handedPaper = (token: string): string => `${handed(token)}/report.pdf`;
export const handedPicture = (token: string, file: string): string => `${handed(token)}/pictures/${file}`;
