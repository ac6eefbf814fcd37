import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { readingRules } from '@/testing/diagnoses';
import { chakou, generalPractice, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import type { ReaderLine } from './api/readers';
import { ReadersPage } from './readers-page';

const gu: ReaderLine = {
  practitioner: 'person-1',
  name: '顾南',
  nameEn: 'Gu Nan',
  title: '副主任医师',
  onDesk: 2,
  rights: {
    modalities: ['DX'],
    bodyParts: [],
    subspecialties: ['THORACIC'],
    maySign: true,
    mayArbitrate: false,
    atOnce: 5,
  },
};

const manager = session({ permissions: ['DIRECTORY_READ', 'DIRECTORY_WRITE', 'STAFF_WRITE'] });
const place = { path: '/directory/institutions/:id/readers', at: `/directory/institutions/${chakou.id}/readers` };
let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  server.use(
    http.get('*/api/institutions/:id', () =>
      HttpResponse.json({ institution: chakou, departments: [generalPractice], consortia: [] }),
    ),
    http.get('*/api/remote-diagnoses/rules', () => HttpResponse.json({ version: '1', rules: readingRules })),
    http.get('*/api/practitioners', () =>
      HttpResponse.json({
        items: [{ post: 'post-2', practitioner: 'person-2', name: '沈澄', nameEn: 'Shen Cheng', roles: [] }],
        next: null,
      }),
    ),
    http.get('*/api/remote-diagnoses/readers', () => HttpResponse.json({ readers: [gu] })),
    http.put('*/api/remote-diagnoses/readers/:id', async ({ request, params }) => {
      sent.push([params.id, await request.json()]);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

it('says who reads what, and lets the manager change how far', async () => {
  const { user } = renderAlone(<ReadersPage />, { ...place, session: manager });
  expect(await screen.findByText('手上 2 / 5')).toBeInTheDocument();
  expect(await screen.findByText('胸部专业')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '更改顾南的诊断资格' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.click(drawer.getByRole('radio', { name: '可签发，并可仲裁分歧' }));
  await user.clear(drawer.getByLabelText(/手上最多几份/));
  await user.type(drawer.getByLabelText(/手上最多几份/), '80');
  await user.click(drawer.getByRole('button', { name: '保存' }));
  expect(drawer.getByText('请填 1 到 50')).toBeInTheDocument();
  expect(sent).toEqual([]);
  await user.clear(drawer.getByLabelText(/手上最多几份/));
  await user.type(drawer.getByLabelText(/手上最多几份/), '8');
  await user.click(drawer.getByRole('button', { name: '保存' }));
  await expect.poll(() => sent).toEqual([['person-1', { ...gu.rights, mayArbitrate: true, atOnce: 8 }]]);
});

it('shows readers the list without the means to change it', async () => {
  renderAlone(<ReadersPage />, { ...place, session: session({ permissions: ['DIRECTORY_READ', 'DIAGNOSIS_READ'] }) });
  expect(await screen.findByText('顾南')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /更改|取消|添加/ })).not.toBeInTheDocument();
});

it('says how to begin where nobody reads yet', async () => {
  server.use(http.get('*/api/remote-diagnoses/readers', () => HttpResponse.json({ readers: [] })));
  const { user } = renderAlone(<ReadersPage />, { ...place, session: manager });
  expect(await screen.findByText('还没有人有诊断资格')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '添加诊断医师' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.click(drawer.getByRole('button', { name: '添加诊断医师' }));
  expect(drawer.getAllByText('请选择').length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
});
