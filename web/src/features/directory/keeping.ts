import { useLabels } from '@/lib/language';
import { useMay, useSession } from '@/lib/session';
import { labels } from './keeping-labels';

/** The words of those who keep the directory. */
export const useKeepingWords = () => useLabels(labels);

/** Whether the reader says who works there: the manager of the institution, or who administers the directory. */
export function useManages(institution: string): boolean {
  const may = useMay();
  const { post } = useSession();
  return may('DIRECTORY_ADMINISTER') || (may('STAFF_WRITE') && post.institution.id === institution);
}

/** Which drawer is open on a page, and how it is closed. */
export interface Opened {
  onClose: () => void;
}
