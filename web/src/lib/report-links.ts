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

/** `days`: how long the region lets one last when nobody says. */
export interface ReportLinkList {
  days: number;
  links: ReportLink[];
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

/** The case whose report it is, and where the server keeps cases of its kind. */
export interface ReportOwner {
  kind: 'remote-diagnoses' | 'laboratory-diagnoses';
  id: string;
}

const links = (of: ReportOwner) => `/api/${of.kind}/${of.id}/links`;
const key = (of: ReportOwner) => ['cases', of.id, 'report-links'] as const;

export function useReportLinks(of: ReportOwner) {
  return useQuery({
    queryKey: key(of),
    queryFn: ({ signal }) => api.get<ReportLinkList>(links(of), { signal }),
  });
}

export function useMakeReportLink(of: ReportOwner) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (days: number | undefined) => api.post<NewReportLink>(links(of), days === undefined ? {} : { days }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: key(of) }),
  });
}

export function useRevokeReportLink(of: ReportOwner) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (link: string) => api.exchange('delete', `${links(of)}/${link}`),
    onSettled: () => void queries.invalidateQueries({ queryKey: key(of) }),
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
