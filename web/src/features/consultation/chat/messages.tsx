import { RadioRow } from '@/components/radio-row';
import { useLabels } from '@/lib/language';
import { useShortTime } from '@/lib/time';
import styles from './chat.module.css';
import { type ChatMessage, type Place, places } from './chat-values';
import { labels } from './labels';

interface Props {
  messages: readonly ChatMessage[];
  /** Senders and messages in turn, without identities. */
  masked: readonly string[];
  chosen: readonly Place[];
  onChoose: (chosen: Place[]) => void;
}

/** The messages as the draft will have them; each goes to a field by one press. */
export function Messages({ messages, masked, chosen, onChoose }: Props) {
  const t = useLabels(labels);
  const time = useShortTime();
  return (
    <section aria-label={t('messages')} className={styles.part}>
      <h3>{t('messages')}</h3>
      <p className={styles.hint}>{t('messagesHint')}</p>
      <ol className={styles.messages}>
        {messages.map((it, index) => {
          const said = masked[2 * index + 1] ?? '';
          if (said.trim() === '') return null;
          return (
            <li key={it.start}>
              <p className={styles.who}>
                {[masked[2 * index], it.sentAt && time(`${it.sentAt}+08:00`)].filter(Boolean).join(' · ')}
              </p>
              <p className={styles.said}>{said}</p>
              <RadioRow
                label={t('said', { number: index + 1 })}
                value={chosen[index] ?? 'history'}
                options={places.map((place) => ({ value: place, label: t(`place.${place}`) }))}
                onChange={(place) =>
                  onChoose(messages.map((_, at) => (at === index ? place : (chosen[at] ?? 'history'))))
                }
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
