import { clockWords, phaseOf } from '@/lib/clock';
import { useLanguage } from '@/lib/language';
import { useTickingText } from '@/lib/now';
import { exactTime } from '@/lib/time';
import type { Clock } from '@/lib/wire';
import styles from './clock-badge.module.css';

interface Props {
  clock: Clock;
  /** What the clock measures, in words ("应答"). */
  name?: string;
  size?: 'small' | 'large';
}

/** A deadline that says itself in words and colour. It ticks alone: nothing around it renders again. */
export function ClockBadge({ clock, name, size = 'small' }: Props) {
  const language = useLanguage();
  const text = useTickingText((at) => `${phaseOf(clock, at)}|${clockWords(clock, at, language)}`);
  const cut = text.indexOf('|');
  const phase = text.slice(0, cut) as ReturnType<typeof phaseOf>;
  return (
    <span
      className={`${styles.badge} ${styles[phase]} ${size === 'large' ? styles.large : ''}`}
      data-phase={phase}
      title={[name, clock.dueAt && exactTime(clock.dueAt)].filter(Boolean).join(' ')}
    >
      <ClockFace phase={phase} size={size === 'large' ? 16 : 12} />
      {name && <span className={styles.name}>{name}</span>}
      {text.slice(cut + 1)}
    </span>
  );
}

function ClockFace({ phase, size }: { phase: string; size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.6" />
      {phase === 'paused' ? <path d="M6.4 5.6v4.8M9.6 5.6v4.8" /> : <path d="M8 4.4V8l2.4 1.6" strokeLinecap="round" />}
    </svg>
  );
}
