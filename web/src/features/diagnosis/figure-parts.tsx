import type { ReactNode } from 'react';
import { Opens } from '@/components/figures/opens';
import { to } from '@/lib/paths';
import type { FigureScope } from './api/figures';
import { casesQuery } from './figures';
import type { Figure } from './figures-labels';

/** The address of the cases behind a figure. */
export const casesOf = (figure: Figure, scope: FigureScope) => to.figureCases(casesQuery(figure, scope));

interface CasesProps {
  figure: Figure;
  scope: FigureScope;
  count: number;
  children: ReactNode;
}

/** Leads to the cases behind a number of remote diagnosis. */
export function Cases({ figure, scope, count, children }: CasesProps) {
  return (
    <Opens to={casesOf(figure, scope)} count={count}>
      {children}
    </Opens>
  );
}
