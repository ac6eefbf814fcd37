import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api';
import { consultationKey } from './consultation';
import type { Schema } from './wire';

/** What somebody looks through before the material of a case leaves without identities. */
export type StrippingView = Schema<'StrippingView'>;
export type StrippingText = Schema<'StrippingText'>;
export type StrippingStudy = Schema<'StrippingStudy'>;
export type StrippingFile = Schema<'StrippingFile'>;
export type MaskingImage = Schema<'MaskingImage'>;
export type Verdict = Schema<'LookedImage'>['verdict'];

const root = (id: string) => `/api/consultations/${id}/stripping`;
const key = (id: string, version: number) => ['cases', id, 'stripping', version] as const;

/** Looks for identities in whatever is new, and answers what there is to look through. */
export function useStripping(id: string, version: number | undefined) {
  return useQuery({
    queryKey: key(id, version ?? -1),
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api.post<StrippingView>(root(id), {}, { version: version ?? -1 }),
  });
}

/** One word of the reviewer: on a text, an image, a study, a picture. */
export interface Looked {
  what: string;
  body: unknown;
}

export function useLook(id: string, version: number) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `stripping ${id}` },
    mutationFn: ({ what, body }: Looked) => api.put<StrippingView>(`${root(id)}/${what}`, body, { version }),
    onSuccess: (view) => {
      queries.setQueryData(key(id, version), view);
      void queries.invalidateQueries({ queryKey: consultationKey(id) });
    },
  });
}

/** The picture of an image of one's own institution, as it was taken. */
export const imageUrl = (study: string, it: Pick<MaskingImage, 'series' | 'instance'>) =>
  `/dicom-web/studies/${study}/series/${it.series}/instances/${it.instance}/rendered`;
