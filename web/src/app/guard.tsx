import type { ReactNode } from 'react';
import { EmptyState } from '@/components/empty-state';
import { useLabels } from '@/lib/language';
import { useMay } from '@/lib/session';
import type { Permission } from '@/lib/wire';
import { labels } from './labels';

/** Shows a page only to posts that may see it; the server refuses the others anyway. */
export function Guard({ any, children }: { any: readonly Permission[]; children: ReactNode }) {
  const may = useMay();
  const t = useLabels(labels);
  if (may(...any)) return children;
  return (
    <EmptyState centre title={t('noPermission')}>
      {t('noPermissionHint')}
    </EmptyState>
  );
}
