import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { CaseRow } from '@/components/case/case-row';
import { ConsultationTabs } from '@/components/consultation/consultation-tabs';
import { EmptyState } from '@/components/empty-state';
import { InfiniteList } from '@/components/infinite-list';
import { PageFrame } from '@/components/page-frame';
import { ProblemNotice } from '@/components/problem-notice';
import { useLabels, useLanguage, useName } from '@/lib/language';
import { to } from '@/lib/paths';
import { Problem } from '@/lib/problem';
import { useFilters } from '@/lib/search-params';
import { type FigureScope, type Narrower, useFigureCases, useFigures } from './api';
import { type Figure, isFigure, labels } from './labels';
import { scopeOf } from './scope';
import { useLineNames } from './words';

/** The cases behind one number, the newest first. */
export function FigureCasesPage() {
  const filters = useFilters();
  const figure = filters.get('figure');
  const scope = scopeOf(filters.get);
  if (!scope || !isFigure(figure)) return <ProblemNotice page error={new Problem(404, {})} />;
  return (
    <>
      <ConsultationTabs />
      <CasesOf
        figure={figure}
        scope={scope}
        narrower={{ expert: filters.get('expert'), reason: filters.get('reason') }}
      />
    </>
  );
}

function CasesOf({ figure, scope, narrower }: { figure: Figure; scope: FigureScope; narrower: Narrower }) {
  const t = useLabels(labels);
  const name = useName();
  const names = useLineNames();
  const chinese = useLanguage() === 'zh-CN';
  const navigate = useNavigate();
  // Somebody who came by a link has nothing behind them.
  const { key } = useLocation();
  const back = () => void (key === 'default' ? navigate(to.consultationFigures) : navigate(-1));
  const query = useFigureCases(figure, scope, narrower);
  const { data } = useFigures(scope);
  const partner = data?.partners.find((it) => it.partner?.id === scope.partner)?.partner;
  const expert = data?.experts.find((it) => it.practitioner === narrower.expert);
  const why = data?.setbacks.find((it) => it.reason === narrower.reason && it.figure === figure);
  const hint = [
    t(`side.${scope.side}`),
    scope.from === scope.to ? scope.from : `${scope.from} – ${scope.to}`,
    scope.kind && names.kind(scope.kind),
    scope.partner && partner && name(partner),
    scope.specialty !== undefined && names.specialty(scope.specialty),
    expert && name(expert),
    why && (chinese ? why.zh : why.en),
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
