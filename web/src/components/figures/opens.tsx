import type { CSSProperties, ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '@/lib/session';

interface Props {
  /** The address of the cases. */
  to: string;
  count: number;
  /** What it leads to, where the content alone does not say so. */
  label?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  children: ReactNode;
}

/** Leads to the cases behind a number; for who sees counts only, and where there is no case, just the number. */
export function Opens({ to, count, label, className, style, children }: Props) {
  const may = useMay();
  if (count > 0 && may('CASE_READ'))
    return (
      <Link to={to} className={className} style={style} aria-label={label} title={label}>
        {children}
      </Link>
    );
  return label ? (
    <span className={className} style={style} role="img" aria-label={label}>
      {children}
    </span>
  ) : (
    <span className={className} style={style}>
      {children}
    </span>
  );
}
