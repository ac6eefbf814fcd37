import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api';
import { asProblem } from './problem';
import type { Choice } from './referral';
import type { CaseHeader, Schema } from './wire';

/** Laboratory tests that one institution orders and another examines. */
export type AssayView = Omit<Schema<'AssayView'>, 'case' | 'actions'> & { case: CaseHeader; actions: Choice[] };
export type AssayLine = Schema<'AssayLine'>;
export type AssayAlert = Schema<'AssayAlert'>;
export type AssayReport = Schema<'AssayReport'>;
export type AssayTube = Schema<'AssayTube'>;
export type LabFlag = AssayLine['flag'];

const ROOT = '/api/laboratory-diagnoses';

/** Everything about one case starts with its key, so that the live line refreshes it. */
export const assayKey = (id: string) => ['cases', id, 'assay'] as const;
export const assayReportUrl = (id: string, version: number) => `${ROOT}/${id}/reports/${version}.pdf`;

/** One laboratory diagnosis; null for a case of another kind. */
export function useAssay(id: string | undefined) {
  return useQuery({
    queryKey: assayKey(id ?? 'none'),
    enabled: id !== undefined,
    queryFn: async ({ signal }): Promise<AssayView | null> => {
      try {
        return await api.get<AssayView>(`${ROOT}/${id}`, { signal });
      } catch (error) {
        if (asProblem(error).is('diagnosis/unknown-laboratory-case')) return null;
        throw error;
      }
    },
  });
}

export interface AssayStep {
  action: string;
  version: number;
  body?: unknown;
}

/** Takes a step, one after the other; the answer is the case afterwards. */
export function useAssayStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `assay ${id}` },
    mutationFn: ({ action, version, body }: AssayStep) =>
      api.post<AssayView>(`${ROOT}/${id}/actions/${action}`, body, { version }),
    onSuccess: (view) => {
      queries.setQueryData(assayKey(id), view);
      void queries.invalidateQueries({ queryKey: ['cases', id], predicate: (it) => it.queryKey[2] !== 'assay' });
      void queries.invalidateQueries({ queryKey: ['laboratory'] });
      void queries.invalidateQueries({ queryKey: ['worklists'] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['cases', id] }),
  });
}
