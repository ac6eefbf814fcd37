import { Link } from 'react-router';
import styles from './room-tabs.module.css';

export interface RoomTab {
  path: string;
  label: string;
  current: boolean;
}

/** The pages of a room, side by side above each of them. */
export function RoomTabs({ label, tabs }: { label: string; tabs: readonly RoomTab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((it) => (
        <Link key={it.path} to={it.path} className={styles.tab} aria-current={it.current ? 'page' : undefined}>
          {it.label}
        </Link>
      ))}
    </nav>
  );
}
