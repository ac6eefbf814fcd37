import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { type DataSet, dicomWeb, Tag, text } from '@/lib/dicom-web';
import type { Prior } from './viewer';

const PATIENT_ID = '00100020';
const BIRTH_DATE = '00100030';
const MODALITIES = '00080061';

/**
 * Earlier examinations of the same patient that this reader may see. Two institutions may number two people alike, so the name
 * and the day of birth must be the same as well.
 */
export function priorsOf(of: DataSet, all: readonly DataSet[]): readonly Prior[] {
  const same = (tag: string, it: DataSet) => text(it, tag) !== '' && text(it, tag) === text(of, tag);
  const when = (it: DataSet) => text(it, Tag.studyDate) + text(it, Tag.studyTime);
  return all
    .filter((it) => text(it, Tag.study) !== text(of, Tag.study))
    .filter((it) => same(PATIENT_ID, it) && same(Tag.patientName, it) && same(BIRTH_DATE, it))
    .filter((it) => when(it) <= when(of))
    .sort((a, b) => when(b).localeCompare(when(a)))
    .map((it) => {
      const date = text(it, Tag.studyDate).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
      return {
        study: text(it, Tag.study),
        label: [date, text(it, MODALITIES), text(it, Tag.studyDescription)].filter(Boolean).join(' '),
      };
    });
}

export function usePriors(study: string | undefined) {
  return useQuery({
    queryKey: ['imaging', 'priors', study],
    enabled: study !== undefined,
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<readonly Prior[]> => {
      const path = `${dicomWeb}/studies`;
      const [of] = (await api.get<DataSet[] | undefined>(path, { query: { StudyInstanceUID: study }, signal })) ?? [];
      const patient = text(of, PATIENT_ID);
      if (!of || patient === '') return [];
      const all = await api.get<DataSet[] | undefined>(path, { query: { PatientID: patient, limit: 50 }, signal });
      return priorsOf(of, all ?? []);
    },
  });
}
