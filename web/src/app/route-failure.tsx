import { Button } from 'antd';
import { useNavigate, useRouteError } from 'react-router';
import { labels } from '@/components/labels';
import { ProblemNotice } from '@/components/problem-notice';
import { PageSkeleton } from '@/components/skeletons';
import { useLabels } from '@/lib/language';
import { to } from '@/lib/paths';
import { Problem } from '@/lib/problem';

/** A page that broke while it was loaded; an old tab after an update is the usual reason. */
export function RouteFailure() {
  const error = useRouteError();
  return (
    <ProblemNotice page error={error} onRetry={() => globalThis.location.reload()}>
      <GoHome />
    </ProblemNotice>
  );
}

/** A path nobody answers. */
export function NoSuchPage() {
  return (
    <ProblemNotice page error={new Problem(404, {})}>
      <GoHome />
    </ProblemNotice>
  );
}

function GoHome() {
  const t = useLabels(labels);
  const navigate = useNavigate();
  return (
    <Button type="primary" onClick={() => navigate(to.workbench)}>
      {t('goHome')}
    </Button>
  );
}

export function Fallback() {
  return <PageSkeleton />;
}
