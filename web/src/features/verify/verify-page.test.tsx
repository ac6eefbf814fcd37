import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const slip = {
  kind: 'referral-slip',
  title: '双向转诊转出单',
  state: 'CURRENT',
  current: true,
  signers: [],
  issuedAt: '2026-03-09T01:00:00Z',
  facts: [{ label: '转出机构', value: '汊口镇卫生院' }],
};

it('tells anybody, without signing in, that a paper is genuine and what it says', async () => {
  server.use(
    http.get('*/api/session', () => new HttpResponse(null, { status: 401 })),
    http.get('*/api/verifications/abc', () => HttpResponse.json(slip)),
  );
  renderApp('/verify/abc');
  expect(await screen.findByRole('heading', { name: '单据属实' })).toBeInTheDocument();
  expect(screen.getByText('汊口镇卫生院')).toBeInTheDocument();
  expect(screen.getByText('2026-03-09 09:00')).toBeInTheDocument();
});

it('warns of a paper that was replaced', async () => {
  server.use(
    http.get('*/api/verifications/abc', () =>
      HttpResponse.json({ ...slip, state: 'SUPERSEDED', current: false, endedAt: '2026-03-10T01:00:00Z' }),
    ),
  );
  renderApp('/verify/abc');
  expect(await screen.findByRole('heading', { name: '单据已更新' })).toBeInTheDocument();
});

const report = { ...slip, kind: 'diagnosis-report', title: 'CT 诊断报告', edition: 1, signers: ['周小雨', '林岚'] };

it('names the signers of a report and the edition that replaced it', async () => {
  server.use(
    http.get('*/api/verifications/abc', () =>
      HttpResponse.json({
        ...report,
        state: 'SUPERSEDED',
        current: false,
        endedAt: '2026-03-10T01:00:00Z',
        newestEdition: 2,
      }),
    ),
  );
  renderApp('/verify/abc');
  expect(await screen.findByText(/已经有第 2 版/)).toBeInTheDocument();
  expect(screen.getByText('周小雨、林岚')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /登记到院/ })).not.toBeInTheDocument();
});

it('warns of a paper that was taken back', async () => {
  server.use(
    http.get('*/api/verifications/abc', () =>
      HttpResponse.json({ ...report, state: 'WITHDRAWN', current: false, endedAt: '2026-03-10T01:00:00Z' }),
    ),
  );
  renderApp('/verify/abc');
  expect(await screen.findByRole('heading', { name: '单据已撤回' })).toBeInTheDocument();
});

it('does not know a code that was never issued', async () => {
  server.use(http.get('*/api/verifications/:code', () => refusal(404, 'document/unknown-code', '没有', '请重新扫描')));
  renderApp('/verify/nothing');
  expect(await screen.findByRole('heading', { name: '查不到这张单据' })).toBeInTheDocument();
});
