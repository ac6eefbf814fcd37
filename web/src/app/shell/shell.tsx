import { lazy, Suspense, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { ErrorBoundary } from '@/components/error-boundary';
import { PageSkeleton } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { useLiveConnection } from '@/lib/live';
import { to } from '@/lib/paths';
import { useMay, useSession } from '@/lib/session';
import { useShortcut, useShortcutKeys } from '@/lib/shortcuts';
import { labels } from '../labels';
import { type Room, useRooms } from '../rooms';
import { GreenStrip } from './green-strip';
import { Rail } from './rail';
import styles from './shell.module.css';
import { TopBar } from './top-bar';

const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help')).ShortcutHelp }));

/** The frame of every page: rail, top bar, the live line, the keys. */
export function Shell() {
  const t = useLabels(labels);
  const { post } = useSession();
  const { pathname } = useLocation();
  const rooms = useRooms();
  const [help, setHelp] = useState(false);
  const may = useMay();
  useLiveConnection(post.id);
  useShortcutKeys();
  useShortcut('?', t('shortcutHelp'), () => setHelp(true));

  return (
    <div className={styles.shell}>
      <a className={`${styles.skip} m-no-print`} href="#main">
        {t('skip')}
      </a>
      <TopBar onHelp={() => setHelp(true)} />
      <Rail rooms={rooms} />
      {may('CASE_READ') && <GreenStrip key={`green ${post.id}`} />}
      {/* Another post is another world: nothing of the old page survives the switch. */}
      <main id="main" className={styles.main} tabIndex={-1} key={post.id}>
        <ErrorBoundary resetKey={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      {rooms.map((it) => (
        <GoKey key={it.key} room={it} />
      ))}
      {may('REFERRAL_REQUEST') && <NewReferralKey />}
      {help && (
        <Suspense fallback={null}>
          <ShortcutHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}

function GoKey({ room }: { room: Room }) {
  const t = useLabels(labels);
  const navigate = useNavigate();
  useShortcut(`g ${room.letter}`, t('go', { room: t(room.key) }), () => void navigate(room.path));
  return null;
}

function NewReferralKey() {
  const t = useLabels(labels);
  const navigate = useNavigate();
  useShortcut('g n', t('newReferral'), () => void navigate(to.newReferral()));
  return null;
}
