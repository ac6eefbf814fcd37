import { Link } from 'react-router';
import type { ConsultationView } from '@/lib/consultation';
import { to } from '@/lib/paths';
import { useShortTime } from '@/lib/time';
import styles from './consultation.module.css';
import { useConsultationWords } from './words';

/** What was looked at beyond the material, by whom and why; and, for who may, the way there. */
export function Beyond({ view }: { view: ConsultationView }) {
  const { t, verb } = useConsultationWords();
  const time = useShortTime();
  const may = view.actions.some((it) => it.action === 'look-beyond' && it.allowed);
  if (!may && view.looks.length === 0) return null;
  return (
    <section aria-label={t('looks')}>
      {view.looks.length > 0 && <h2>{t('looks')}</h2>}
      {view.looks.map((it) => (
        <div key={`${it.name} ${it.at}`} className={styles.said}>
          <span className={styles.hint}>{[it.name, it.institutionName, time(it.at), it.reason].join(' · ')}</span>
          {it.studies.map((study) => (
            <p key={study.uid} className={styles.line}>
              <span>{studyLine(study)}</span>
              <Link to={to.study(study.uid)}>{t('openStudy')}</Link>
            </p>
          ))}
        </div>
      ))}
      {may && <Link to="?do=look-beyond">{verb('look-beyond')}</Link>}
    </section>
  );
}

type PackedStudy = ConsultationView['packs'][number]['studies'][number];

/** CT · Chest · 2026-11-22, of what the machine wrote. */
export const studyLine = (it: PackedStudy) =>
  [it.modalities.join(' '), it.description, it.date?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')]
    .filter(Boolean)
    .join(' · ');
