import { Link } from 'react-router';
import { fileUrl } from '@/components/case/use-case-files';
import type { ConsultationView } from '@/lib/consultation';
import { to } from '@/lib/paths';
import { useShortTime } from '@/lib/time';
import styles from './consultation.module.css';
import { PackTrends } from './pack-trends';
import { useConsultationWords } from './words';

/** The material as it was sent last, and when the versions before it were. */
export function Pack({ view }: { view: ConsultationView }) {
  const { t } = useConsultationWords();
  const time = useShortTime();
  const current = view.packs.at(-1);
  if (!current) return null;
  return (
    <section aria-label={t('material')}>
      <header className={styles.head}>
        <h2>{t('material')}</h2>
        <span className={styles.hint}>
          {[...view.packs]
            .reverse()
            .map((it) =>
              [t('packVersion', { version: it.version }), t('packBy', { name: it.by, time: time(it.frozenAt) })].join(
                ' ',
              ),
            )
            .join(' · ')}
        </span>
      </header>
      {current.pseudonym && (
        <p className={styles.hint}>
          {t(view.case.side === 'REQUESTER' ? 'strippedFor' : 'strippedHere', { name: current.pseudonym })}
        </p>
      )}
      {current.studies.map((it) => (
        <p key={it.uid} className={styles.line}>
          <span>{[it.modalities.join(' '), it.description, day(it.date)].filter(Boolean).join(' · ')}</span>
          <Link to={to.study(it.uid)}>{t('openStudy')}</Link>
        </p>
      ))}
      {current.files.map((it) => (
        <p key={it.id} className={styles.line}>
          <span>{it.name}</span>
          <a href={fileUrl(view.case.id, it.id)} target="_blank" rel="noreferrer">
            {t('openStudy')}
          </a>
        </p>
      ))}
      <PackTrends trends={current.laboratory} />
      <p className={styles.hint}>{t('packOf')}</p>
    </section>
  );
}

/** A day as a machine writes it. */
const day = (text: string | null | undefined) => text?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
