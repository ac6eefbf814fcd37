import { useMay } from '@/lib/session';
import { DeskPage } from './desk-page';
import { DiagnosesPage } from './list-page';

/** Who reads comes to the desk, everybody else to the list. */
export function DiagnosesHome() {
  const may = useMay();
  return may('DIAGNOSIS_READ') ? <DeskPage /> : <DiagnosesPage />;
}
