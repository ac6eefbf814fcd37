import { EmptyState } from '@/components/empty-state';
import { FilterChips } from '@/components/filter-chips';
import { ProblemNotice } from '@/components/problem-notice';
import { RowSkeletons } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { type RecordingAt, useRecording, useRecordings } from './api';
import { EcgSheet } from './ecg-sheet';
import { Holter } from './holter';
import { labels } from './labels';
import { isPlace, useTogether } from './together';

/** Longer than this is a day, not a sheet. */
const LONG = 120;

interface Props {
  root: string;
  study: string;
  series: string;
}

/** The waves of a series: a sheet of twelve leads, or a day. */
export function EcgView({ root, study, series }: Props) {
  const t = useLabels(labels);
  const found = useRecordings(root, study, series);
  const [chosen, setChosen] = useTogether('recording', 0, isPlace);
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data?.length === 0) return <EmptyState title={t('none')} />;
  const one = found.data?.[chosen];
  if (!found.data || !one) return <RowSkeletons />;
  return (
    <>
      {found.data.length > 1 && (
        <FilterChips
          label={t('ecg')}
          value={String(chosen)}
          chips={found.data.map((_, index) => ({ value: String(index), label: String(index + 1) }))}
          onChange={(it) => setChosen(Number(it))}
        />
      )}
      {(one.length ?? 0) > LONG ? <Holter key={one.sop} of={one} /> : <Sheet key={one.sop} of={one} />}
    </>
  );
}

function Sheet({ of }: { of: RecordingAt }) {
  const recording = useRecording(of, true);
  if (recording.isError) return <ProblemNotice error={recording.error} onRetry={() => void recording.refetch()} />;
  if (!recording.data) return <RowSkeletons />;
  return <EcgSheet recording={recording.data} />;
}
