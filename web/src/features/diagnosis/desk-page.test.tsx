import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { DiagnosisView, ReportContent } from '@/lib/diagnosis';
import { aDiagnosis, aLine, readingRules } from '@/testing/diagnoses';
import { session } from '@/testing/people';
import { may } from '@/testing/referrals';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

let view: DiagnosisView;
let drafts: ReportContent[];
let taken: { action: string; body: unknown; version: string | null }[];

/** A small reading side: what is claimed is mine, what is complete may be signed. */
beforeEach(() => {
  localStorage.clear();
  view = aDiagnosis();
  drafts = [];
  taken = [];
  const other = aDiagnosis();
  const now = (): DiagnosisView => {
    const draft = drafts.at(-1) ?? null;
    const complete = Boolean(draft?.findings && draft.impression);
    const sign = complete
      ? may('sign', { primary: true })
      : may('sign', { allowed: false, missing: ['COMPLETE'], blockedBy: { code: 'casework/missing' } });
    return view.mine ? { ...view, draft, actions: [sign, may('release'), may('alert')] } : view;
  };
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json(session({ permissions: ['CASE_READ', 'DIAGNOSIS_READ', 'DIAGNOSIS_REQUEST'] })),
    ),
    http.get('*/api/remote-diagnoses/rules', () => HttpResponse.json({ version: '1', rules: readingRules })),
    http.get('*/api/remote-diagnoses/pool', () => HttpResponse.json({ items: [aLine(view), aLine(other)] })),
    http.get(`*/api/remote-diagnoses/${other.case.id}`, () => HttpResponse.json(other)),
    http.get('*/api/remote-diagnoses/:id', () => HttpResponse.json(now())),
    http.put('*/api/remote-diagnoses/:id/draft', async ({ request }) => {
      drafts.push((await request.json()) as ReportContent);
      return HttpResponse.json({ kept: true });
    }),
    http.post('*/api/remote-diagnoses/:id/actions/:action', async ({ request, params }) => {
      const text = await request.text();
      taken.push({
        action: String(params.action),
        body: text ? JSON.parse(text) : undefined,
        version: request.headers.get('If-Match'),
      });
      const state = { claim: 'READING', sign: 'SIGNED' }[String(params.action)] ?? view.case.state;
      view = { ...view, mine: state === 'READING', case: { ...view.case, state, version: view.case.version + 1 } };
      return HttpResponse.json(now());
    }),
    http.post('*/api/cases/:id/seen', () => new HttpResponse(null, { status: 204 })),
  );
});

it('a film is read from claiming to signing without the mouse, and the next one comes', async () => {
  const { user, router } = renderApp('/diagnoses');
  await screen.findAllByText('胸部正位片');
  await user.keyboard('n');
  expect(await screen.findByRole('button', { name: /领取/ })).toBeInTheDocument();

  await user.keyboard('{Control>}{Enter}{/Control}');
  const findings = await screen.findByLabelText(/影像所见/);
  await user.keyboard('f');
  await waitFor(() => expect(findings).toHaveFocus());
  await user.paste('右上肺见结节。');
  await user.keyboard('{Escape}d');
  await user.paste('考虑恶性。');
  await user.keyboard('{Control>}{Enter}{/Control}');

  expect(await screen.findByText(/签发后报告不能改/)).toBeInTheDocument();
  expect(drafts.at(-1)).toMatchObject({ findings: '右上肺见结节。', impression: '考虑恶性。' });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(taken.map((it) => it.action)).toEqual(['claim', 'sign']));
  expect(taken[1]).toMatchObject({ version: '"3"', body: { grade: null } });
  await waitFor(() => expect(router.state.location.pathname).not.toContain(view.case.id));
});

it('the keys of the pictures sleep while text is written', async () => {
  view = { ...view, mine: true, case: { ...view.case, state: 'READING' } };
  const { user, router } = renderApp(`/diagnoses/desk/${view.case.id}`);
  const findings = await screen.findByLabelText(/影像所见/);
  await user.click(findings);
  await user.keyboard('nub');
  expect(findings).toHaveValue('nub');
  expect(router.state.location.pathname).toContain(view.case.id);
  expect(screen.getByRole('navigation', { name: '待诊断' })).toBeInTheDocument();
});

it('a template fills what is empty, and a phrase goes where the cursor was', async () => {
  view = { ...view, mine: true, case: { ...view.case, state: 'READING' } };
  const { user } = renderApp(`/diagnoses/desk/${view.case.id}`);
  await user.click(await screen.findByRole('combobox', { name: '模板' }));
  await user.click(await screen.findByText('胸片未见异常'));
  expect(screen.getByLabelText(/影像所见/)).toHaveValue('两肺纹理清晰。');
  await user.click(screen.getByRole('combobox', { name: '常用语' }));
  await user.click(await screen.findByText('建议复查'));
  expect(screen.getByLabelText(/影像所见/)).toHaveValue('两肺纹理清晰。建议治疗后复查。');
});

it('a critical value names which one and what was seen', async () => {
  view = { ...view, mine: true, case: { ...view.case, state: 'READING' } };
  const { user } = renderApp(`/diagnoses/desk/${view.case.id}`);
  await screen.findByLabelText(/影像所见/);
  await user.keyboard('u');
  await user.click(await screen.findByLabelText('张力性气胸'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(taken).toHaveLength(1));
  expect(taken[0]).toMatchObject({ action: 'alert', body: { code: 'TENSION_PNEUMOTHORAX', finding: '张力性气胸' } });
});
