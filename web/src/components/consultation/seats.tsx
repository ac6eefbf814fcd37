import { PrinterOutlined } from '@ant-design/icons';
import { FactList } from '@/components/fact-list';
import { StateTag, type Tone } from '@/components/state-tag';
import { type ConsultationView, opinionUrl, type Seat } from '@/lib/consultation';
import { useName } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import styles from './consultation.module.css';
import { useConsultationWords } from './words';

const tones: Record<Seat['state'], Tone> = {
  INVITED: 'waiting',
  JOINED: 'moving',
  DECLINED: 'ended',
  EXCUSED: 'ended',
};

/** Who was asked, what each answered, and what each thinks. A dissent stands beside the others. */
export function Seats({ view }: { view: ConsultationView }) {
  const { t } = useConsultationWords();
  if (view.seats.length === 0) return <p className={styles.hint}>{t('expertsNone')}</p>;
  return (
    <ul aria-label={t('experts')}>
      {view.seats.map((it) => (
        <SeatLine key={`${it.practitioner} ${it.invitedAt}`} of={it} caseId={view.case.id} />
      ))}
    </ul>
  );
}

function SeatLine({ of, caseId }: { of: Seat; caseId: string }) {
  const { t, seat } = useConsultationWords();
  const name = useName();
  const time = useShortTime();
  const { opinion } = of;
  const place = [
    name({ name: of.institutionName, nameEn: of.institutionNameEn }),
    of.departmentName && name({ name: of.departmentName, nameEn: of.departmentNameEn ?? null }),
  ];
  return (
    <li className={styles.seat} data-dissents={opinion?.dissents ?? false}>
      <div className={styles.line}>
        <b>{[of.name, of.title].filter(Boolean).join(' ')}</b>
        <span>{place.filter(Boolean).join(' · ')}</span>
        <StateTag tone={of.signed ? 'done' : tones[of.state]}>
          {of.signed && of.signedAt ? t('signedAt', { time: time(of.signedAt) }) : seat(of.state)}
        </StateTag>
        {opinion?.dissents && <StateTag tone="danger">{t('dissent')}</StateTag>}
        {opinion && (
          <a href={opinionUrl(caseId, of.practitioner)} target="_blank" rel="noreferrer">
            <PrinterOutlined aria-hidden /> {t('opinionPdf')}
          </a>
        )}
      </div>
      {of.reason && <p className={styles.hint}>{of.reason}</p>}
      {opinion && (
        <FactList
          facts={(['diagnosis', 'reasoning', 'advice'] as const).map((it) => ({
            label: t(it),
            value: opinion[it] && <span className={styles.prose}>{opinion[it]}</span>,
            wide: true,
          }))}
        />
      )}
    </li>
  );
}
