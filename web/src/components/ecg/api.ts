import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { type DataSet, dicomWeb, item, number, readMetadata, Tag, text } from '@/lib/dicom-web';
import type { Overview } from './envelope';
import type { Recording } from './recording';

/** One recording among the instances of a series. */
export interface RecordingAt {
  /** Where its study is read: by the session, or by a link. */
  root: string;
  study: string;
  sop: string;
  /** Seconds; undefined where the index does not say. */
  length: number | undefined;
  /** When it began, as the device's clock said: "20260310081500". */
  startedAt: string;
}

const SAMPLES = '003A0010';
const FREQUENCY = '003A001A';
const BEGAN = '0008002A';
const BEGAN_DAY = '00080023';
const BEGAN_TIME = '00080033';
const KEPT = Number.POSITIVE_INFINITY;

function lengthOf(of: DataSet): number | undefined {
  const group = item(of, Tag.waveforms);
  const samples = number(group, SAMPLES);
  const frequency = number(group, FREQUENCY);
  return samples && frequency ? samples / frequency : undefined;
}

/** The recordings of a series; a study of the heart usually has one. */
export function useRecordings(root: string, study: string, series: string) {
  return useQuery({
    queryKey: ['imaging', root, study, series, 'recordings'],
    staleTime: KEPT,
    queryFn: async ({ signal }): Promise<RecordingAt[]> =>
      (await readMetadata(root, study, series, signal)).map((it) => ({
        root,
        study,
        sop: text(it, Tag.sop),
        length: lengthOf(it),
        startedAt: text(it, BEGAN) || text(it, BEGAN_DAY) + text(it, BEGAN_TIME),
      })),
  });
}

const at = ({ root, study, sop }: RecordingAt) =>
  `${root === dicomWeb ? '/api/imaging' : root}/studies/${study}/instances/${sop}/waveform`;
const key = (of: RecordingAt) => ['imaging', 'waveform', of.root, of.study, of.sop] as const;

/** All samples of a short recording. */
export function useRecording(of: RecordingAt, wanted: boolean) {
  return useQuery({
    queryKey: key(of),
    enabled: wanted,
    staleTime: KEPT,
    queryFn: ({ signal }) => api.get<Recording>(at(of), { signal }),
  });
}

/** The least and the most of each stretch of a long one. */
export function useOverview(of: RecordingAt) {
  return useQuery({
    queryKey: [...key(of), 'overview'],
    staleTime: KEPT,
    queryFn: ({ signal }) => api.get<Overview>(`${at(of)}/overview`, { signal }),
  });
}

export const samplesQuery = (of: RecordingAt, from: number, to: number) => ({
  queryKey: [...key(of), 'samples', from, to],
  staleTime: KEPT,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<Recording>(`${at(of)}/samples`, { query: { from, to }, signal }),
});
