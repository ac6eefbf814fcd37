import { useSpecialtyName } from '@/components/institution/specialties';
import { useLabels, useName } from '@/lib/language';
import type { FreeExpert } from './api';
import styles from './desk.module.css';
import { labels } from './labels';
import { Section } from './section';

/** Who could be asked this minute: on duty first, one's own before others, then those with least to do. */
export function FreeExperts({ experts }: { experts: readonly FreeExpert[] }) {
  const t = useLabels(labels);
  const name = useName();
  const specialty = useSpecialtyName();
  return (
    <Section title={t('free')} hint={t('freeHint')} none={t('freeNone')}>
      {experts.map((it) => (
        <article key={it.practitioner + it.institution} className={`${styles.row} ${styles.wide}`}>
          <div className={styles.what}>
            {it.onDuty && <span className={styles.duty}>{t('onDuty')}</span>} <b>{name(it)}</b>{' '}
            <span className={styles.soft}>
              {[
                it.specialties.map(specialty).join('、'),
                it.title,
                name({ name: it.institutionName, nameEn: it.institutionNameEn }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          <div className={styles.acts}>
            <span className={styles.soft}>{t('load', { open: it.open, most: it.atOnce })}</span>
            {it.phone && <a href={`tel:${it.phone}`}>{it.phone}</a>}
          </div>
        </article>
      ))}
    </Section>
  );
}
