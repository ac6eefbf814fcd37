import { useLabels } from '@/lib/language';
import { useSession } from '@/lib/session';
import { useShortTime } from '@/lib/time';
import type { SeenBy } from './api/case';
import { usePresence } from './api/presence';
import { labels } from './labels';
import styles from './people.module.css';

/** Who has the case open now, and who has looked at it. */
export function People({ caseId, seenBy }: { caseId: string; seenBy: readonly SeenBy[] }) {
  const t = useLabels(labels);
  const time = useShortTime();
  const { account, post } = useSession();
  const others = usePresence(caseId).filter((it) => it.account !== account);
  const strangers = seenBy.filter((it) => it.institution !== post.institution.id);
  const last = strangers.at(-1);
  return (
    <div className={styles.people}>
      <span>
        <span className={styles.label}>{t('here')}</span>
        {others.length === 0
          ? t('hereAlone')
          : others.map((it) => (
              <span key={it.account} className={styles.person} title={it.institutionName}>
                {it.name}
              </span>
            ))}
      </span>
      <span
        className={styles.seen}
        title={strangers.map((it) => `${it.institutionName} ${it.name} ${time(it.at)}`).join('\n')}
      >
        <span className={styles.label}>{t('seenBy')}</span>
        {last ? `${last.name} ${time(last.at)}` : t('seenByNobody')}
        {strangers.length > 1 && ` +${strangers.length - 1}`}
      </span>
    </div>
  );
}
