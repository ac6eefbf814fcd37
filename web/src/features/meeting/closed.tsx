import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { useLabels } from '@/lib/language';
import { labels } from './labels';
import type { RoomEnding } from './words-of-room';

const words = {
  finished: ['over', 'overHint'],
  left: ['youLeft', 'youLeftHint'],
  replaced: ['replaced', 'replacedHint'],
  signedOut: ['signedOut', 'signedOutHint'],
  withdrawn: ['withdrawn', 'withdrawnHint'],
  gone: ['notFound', 'notFoundHint'],
} as const satisfies Record<RoomEnding, readonly [string, string]>;

/** Why one is not in the room, and how to come back where one may. */
export function Closed({ ending, onReturn }: { ending: RoomEnding; onReturn?: () => void }) {
  const t = useLabels(labels);
  const navigate = useNavigate();
  const [title, hint] = words[ending];
  const back = <Button onClick={() => void navigate(-1)}>{t('back')}</Button>;
  return (
    <main>
      <EmptyState
        centre
        title={t(title)}
        action={
          onReturn ? (
            <Button type="primary" onClick={onReturn}>
              {t('comeBack')}
            </Button>
          ) : (
            back
          )
        }
      >
        {t(hint)}
      </EmptyState>
    </main>
  );
}
