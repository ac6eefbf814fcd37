import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import type { StudyProposal } from '@/lib/matching';
import { aDiagnosis } from '@/testing/diagnoses';
import { aCase, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { Proposals } from './proposals';

const proposal = (over: Partial<StudyProposal>): StudyProposal => ({
  study: '2.25.1',
  modalities: ['DX'],
  examinedAt: '2026-03-09T10:15:00',
  instances: 2,
  numbered: false,
  facts: [{ fact: 'NAME', likeness: 'AGREES', inPictures: '田 秀英', ofPatient: '田秀英' }],
  contradictions: [],
  minutesFromOrder: 20,
  ...over,
});

const waiting = aDiagnosis({ case: aCase({ kind: 'diagnosis', state: 'ORDERED', side: 'REQUESTER' }) });
const technician = session({ permissions: ['CASE_READ', 'DIAGNOSIS_REQUEST'] });

let told: unknown[] = [];

beforeEach(() => {
  told = [];
  server.use(
    http.get('*/api/remote-diagnoses/:id/proposals', () =>
      HttpResponse.json({
        proposals: [
          proposal({}),
          proposal({
            study: '2.25.2',
            minutesFromOrder: -90,
            contradictions: ['SEX'],
            facts: [{ fact: 'SEX', likeness: 'DIFFERS', inPictures: 'M', ofPatient: 'F' }],
          }),
        ],
      }),
    ),
    http.get('*/dicom-web/*', () => new HttpResponse(null, { status: 204 })),
    http.post('*/api/remote-diagnoses/:id/actions/acquire', async ({ request }) => {
      told.push(await request.json());
      return HttpResponse.json(waiting);
    }),
  );
});

it('sends what somebody picks with one press, and says how far from the order it was made', async () => {
  const { user } = renderAlone(<Proposals view={waiting} />, { session: technician });
  const [first] = await screen.findAllByRole('listitem');
  if (!first) throw new Error('nothing is proposed');
  expect(within(first).getByText('开单后 20 分钟')).toBeInTheDocument();
  await user.click(within(first).getByRole('button', { name: '这是这份检查' }));
  await waitFor(() => expect(told).toEqual([{ study: '2.25.1', because: null }]));
});

it('asks why before it sends what contradicts', async () => {
  const { user } = renderAlone(<Proposals view={waiting} />, { session: technician });
  await user.click(await screen.findByRole('button', { name: '有出入，仍是这份检查' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/为什么仍然是本人/), '登记时选错');
  expect(told).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: /确认是本人/ }));
  await waitFor(() => expect(told).toEqual([{ study: '2.25.2', because: '登记时选错' }]));
});

it('proposes nothing to who reads, nor once pictures are there', () => {
  renderAlone(<Proposals view={aDiagnosis()} />, { session: technician });
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});
