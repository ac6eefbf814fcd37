import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLabels } from '@/lib/language';
import { asProblem, type Problem } from '@/lib/problem';
import { labels } from './labels';
import styles from './problem-notice.module.css';

interface Props {
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** Stands alone on a page instead of above a form. */
  page?: boolean;
  children?: ReactNode;
}

/** What happened, what was kept, what to do; in the words of the server where it gave any. */
export function ProblemNotice({ error, onRetry, page = false, children }: Props) {
  const t = useLabels(labels);
  const problem = asProblem(error);
  const [title, advice] = useSentence(problem);
  const code = typeof problem.facts.incident === 'string' ? problem.facts.incident : problem.code;
  const Title = page ? 'h1' : 'p';
  return (
    <div role="alert" className={`${styles.notice} ${page ? styles.page : ''}`}>
      <Title className={styles.title}>{title}</Title>
      <p>{advice}</p>
      {problem.errors.length > 0 && (
        <ul className={styles.errors}>
          {problem.errors.map((it) => (
            <li key={`${it.pointer} ${it.detail}`}>{it.detail}</li>
          ))}
        </ul>
      )}
      {problem.status >= 500 || problem.status === -1 ? <p className={styles.code}>{t('code', { code })}</p> : null}
      {(onRetry || children) && (
        <div className={styles.foot}>
          {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
          {children}
        </div>
      )}
    </div>
  );
}

function useSentence(problem: Problem): [title: string, advice: string] {
  const t = useLabels(labels);
  if (problem.is('client/offline')) return [t('offlineTitle'), t('offlineAdvice')];
  if (problem.is('client/broken')) return [t('brokenTitle'), t('brokenAdvice')];
  if (problem.title) return [problem.title, problem.advice];
  if (problem.status === 403) return [t('forbiddenTitle'), t('forbiddenAdvice')];
  if (problem.status === 404) return [t('notFoundTitle'), t('notFoundAdvice')];
  return [t('unknownTitle'), t('unknownAdvice')];
}
