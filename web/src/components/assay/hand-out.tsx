import { QrcodeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { reportLinkLabels } from '@/components/diagnosis/report-link-labels';
import { ReportLinks } from '@/components/diagnosis/report-links';
import type { AssayView } from '@/lib/assay';
import { useLabels } from '@/lib/language';
import { useMay } from '@/lib/session';
import { useAssayWords } from './words';

/** A key to the report for the patient, once the patient may hold it. */
export function HandOut({ view }: { view: AssayView }) {
  const t = useLabels(reportLinkLabels);
  const { named } = useAssayWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const handed = view.case.side === 'REQUESTER' && view.case.state === 'DELIVERED';
  if (!handed || !may('DIAGNOSIS_REQUEST', 'SPECIMEN')) return null;
  return (
    <>
      <Button type="link" size="small" icon={<QrcodeOutlined />} onClick={() => setOpen(true)}>
        {t('handOut')}
      </Button>
      {open && (
        <ReportLinks
          of={{ kind: 'laboratory-diagnoses', id: view.case.id }}
          header={view.case}
          what={view.panels.map(named).join(' · ')}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
