import { queryOptions, useQuery } from '@tanstack/react-query';
import { instancePath, readMetadata, readOneInstance, readSeries, renderedPath, Tag, text } from '@/lib/dicom-web';
import { picturesOf, summarise } from './study';

/** Which series of which study, and where it is asked for. */
export interface SeriesAt {
  root: string;
  study: string;
  series: string;
}

/** A study under an open case may still be arriving. */
const ARRIVING = 30_000;

export const studyQuery = (root: string, study: string) =>
  queryOptions({
    queryKey: ['imaging', root, study, 'series'],
    queryFn: async ({ signal }) => summarise(study, await readSeries(root, study, signal)),
    staleTime: ARRIVING,
  });

export const useStudy = (root: string, study: string) => useQuery(studyQuery(root, study));

export const picturesQuery = ({ root, study, series }: SeriesAt) =>
  queryOptions({
    queryKey: ['imaging', root, study, series, 'pictures'],
    queryFn: async ({ signal }) =>
      picturesOf(
        { root, study, series, origin: globalThis.location.origin },
        await readMetadata(root, study, series, signal),
      ),
    // What was received does not change; a stack that is read again would lose its place.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The first instance that is known of a series, for a picture before everything else. */
export const firstQuery = ({ root, study, series }: SeriesAt) =>
  queryOptions({
    queryKey: ['imaging', root, study, series, 'first'],
    queryFn: async ({ signal }) => {
      const sop = text(await readOneInstance(root, study, series, signal), Tag.sop);
      return { sop, instance: sop ? instancePath(root, study, series, sop) : '' };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How large a preview is worth its bytes on this line. */
export function previewEdge(): number {
  const line = (navigator as { connection?: { effectiveType?: string; saveData?: boolean } }).connection;
  return line?.saveData || line?.effectiveType?.includes('2g') ? 256 : 512;
}

export const previewOf = (instance: string, edge = previewEdge()): string => renderedPath(instance, edge);
