import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { OrderCandidate, UnmatchedPictures } from '@/lib/matching';
import { aDiagnosis, readingRules } from '@/testing/diagnoses';
import { aCase, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { UnmatchedPage } from './unmatched-page';

const pictures: UnmatchedPictures = {
  study: '2.25.9',
  modalities: ['DX'],
  examinedAt: '2026-03-09T10:15:00',
  patientName: '田 秀英',
  sex: 'F',
  birthDate: '19610308',
  instances: 2,
};

const candidate: OrderCandidate = {
  case: aCase({ id: 'c9', kind: 'diagnosis', state: 'ORDERED', version: 3 }),
  accessionNumber: '26030900000001',
  examination: 'DX-CHEST',
  orderedAt: '2026-03-09T02:00:00Z',
  numbered: false,
  likely: true,
  facts: [{ fact: 'NAME', likeness: 'AGREES', inPictures: '田 秀英', ofPatient: '田秀英' }],
  contradictions: [],
  minutesFromOrder: 15,
};

it('lists whom the pictures say they show, and forgets those that are no remote diagnosis', async () => {
  let left = false;
  server.use(
    http.get('*/api/remote-diagnoses/rules', () => HttpResponse.json({ version: '1', rules: readingRules })),
    http.get('*/api/remote-diagnoses/unmatched', () => HttpResponse.json({ items: left ? [] : [pictures] })),
    http.get('*/api/remote-diagnoses/unmatched/:study/orders', () => HttpResponse.json({ orders: [candidate] })),
    http.delete('*/api/remote-diagnoses/unmatched/:study', () => {
      left = true;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/dicom-web/*', () => new HttpResponse(null, { status: 204 })),
  );
  const { user } = renderAlone(<UnmatchedPage />, {
    session: session({ permissions: ['CASE_READ', 'DIAGNOSIS_REQUEST'] }),
  });
  expect(await screen.findByText('田 秀英 · 女 · 1961-03-08')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: '不是远程诊断' }));
  await user.click(await screen.findByRole('button', { name: '移出' }));
  expect(await screen.findByText('没有未归单的影像')).toBeInTheDocument();
});

it('sends them at the version of the order that was seen', async () => {
  const told: unknown[] = [];
  server.use(
    http.get('*/api/remote-diagnoses/rules', () => HttpResponse.json({ version: '1', rules: readingRules })),
    http.get('*/api/remote-diagnoses/unmatched', () => HttpResponse.json({ items: [pictures] })),
    http.get('*/api/remote-diagnoses/unmatched/:study/orders', () => HttpResponse.json({ orders: [candidate] })),
    http.post('*/api/remote-diagnoses/:id/actions/acquire', async ({ request, params }) => {
      told.push([params.id, request.headers.get('if-match'), await request.json()]);
      return HttpResponse.json(aDiagnosis());
    }),
    http.get('*/dicom-web/*', () => new HttpResponse(null, { status: 204 })),
  );
  const { user } = renderAlone(<UnmatchedPage />, {
    session: session({ permissions: ['CASE_READ', 'DIAGNOSIS_REQUEST'] }),
  });
  await user.click(await screen.findByRole('button', { name: '选检查申请' }));
  const drawer = await screen.findByRole('dialog');
  await user.click(await within(drawer).findByRole('button', { name: '这是这份检查' }));
  await waitFor(() => expect(told).toEqual([['c9', '"3"', { study: '2.25.9', because: null }]]));
});
