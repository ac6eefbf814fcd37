import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { CaseRow } from '@/components/case/case-row';
import { useDiagnosisWords } from '@/components/diagnosis/words';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels, useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { Problem } from '@/lib/problem';
import { useFilters } from '@/lib/search-params';
import { type FigureScope, useFigureCases, useFigures } from './api/figures';
import { DiagnosisTabs } from './diagnosis-tabs';
import { scopeOf } from './figures';
import { type Figure, isFigure, labels } from './figures-labels';

/** The cases behind one number, the newest order first. */
export function FigureCasesPage() {
  const filters = useFilters();
  const figure = filters.get('figure');
  const scope = scopeOf(filters.get);
  if (!scope || !isFigure(figure)) return <ProblemNotice page error={new Problem(404, {})} />;
  return (
    <>
      <DiagnosisTabs />
      <CasesOf figure={figure} scope={scope} />
    </>
  );
}

function CasesOf({ figure, scope }: { figure: Figure; scope: FigureScope }) {
  const t = useLabels(labels);
  const name = useName();
  const { modality } = useDiagnosisWords();
  const navigate = useNavigate();
  // Somebody who came by a link has nothing behind them.
  const { key } = useLocation();
  const back = () => void (key === 'default' ? navigate(to.figures) : navigate(-1));
  const query = useFigureCases(figure, scope);
  const { data } = useFigures(scope);
  const partner = scope.partner && data?.partners.find((it) => it.partner?.id === scope.partner)?.partner;
  const hint = [
    t(`side.${scope.side}`),
    scope.from === scope.to ? scope.from : `${scope.from} – ${scope.to}`,
    partner && name(partner),
    scope.modality && modality(scope.modality),
  ];
  return (
    <PageFrame
      title={t(`figure.${figure}`)}
      hint={hint.filter(Boolean).join(' · ')}
      actions={<Button onClick={back}>{t('back')}</Button>}
    >
      <InfiniteList
        query={query}
        label={t(`figure.${figure}`)}
        itemKey={(it) => it.id}
        empty={<EmptyState title={t('casesEmpty')}>{t('casesEmptyHint')}</EmptyState>}
      >
        {(it) => <CaseRow of={it} />}
      </InfiniteList>
    </PageFrame>
  );
}
