import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { ReportForPatient } from '@/lib/report-links';
import { refusal } from '@/testing/handlers/session';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';

const report: ReportForPatient['report'] = {
  standing: 'CURRENT',
  patient: '田**',
  examination: '腰椎正侧位片',
  examinationEn: 'Lumbar spine radiograph',
  examinedBy: '汊口镇卫生院',
  examinedByEn: 'Chakou Township Health Centre',
  readBy: '清溪县第二人民医院',
  readByEn: 'Qingxi Second Hospital',
  version: 1,
  signedAt: '2026-03-09T02:00:00Z',
  pictures: [{ file: 'f1', caption: '腰椎侧位' }],
  expiresAt: '2026-06-09T02:00:00Z',
};

const shows = (over: Partial<ReportForPatient['report']>) =>
  server.use(
    http.get('*/api/report-links/key', () =>
      HttpResponse.json({ report: { ...report, ...over }, phone: '0990-5550100' } satisfies ReportForPatient),
    ),
  );

beforeEach(() => server.use(http.get('*/api/session', () => new HttpResponse(null, { status: 401 }))));

it('opens the report and its pictures without signing in', async () => {
  shows({});
  renderApp('/report-links/key');
  expect(await screen.findByRole('heading', { name: '腰椎正侧位片' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /打开报告/ })).toHaveAttribute('href', '/api/report-links/key/report.pdf');
  expect(screen.getByRole('img', { name: '腰椎侧位' })).toHaveAttribute('src', '/api/report-links/key/pictures/f1');
  expect(screen.getByRole('link', { name: /0990-5550100/ })).toHaveAttribute('href', 'tel:0990-5550100');
});

it('says of a withdrawn report that it no longer holds and whom to ask, and shows nothing of it', async () => {
  shows({ standing: 'WITHDRAWN', version: null, signedAt: null, pictures: [] });
  renderApp('/report-links/key');
  expect(await screen.findByRole('alert')).toHaveTextContent('这份报告已撤回');
  expect(screen.getByRole('alert')).toHaveTextContent('汊口镇卫生院');
  expect(screen.queryByRole('link', { name: /打开报告/ })).not.toBeInTheDocument();
});

it('shows what was handed out and says that a newer version is to be had', async () => {
  shows({ standing: 'NEWER_SIGNED' });
  renderApp('/report-links/key');
  expect(await screen.findByRole('alert')).toHaveTextContent('这份报告有新版本');
  expect(screen.getByRole('link', { name: /打开报告/ })).toBeInTheDocument();
});

it('says the same of every key that is not in force', async () => {
  server.use(
    http.get('*/api/report-links/key', () => refusal(404, 'diagnosis/unknown-report-link', '失效', '请再要一个')),
  );
  renderApp('/report-links/key');
  expect(await screen.findByText('这个链接已失效')).toBeInTheDocument();
});
