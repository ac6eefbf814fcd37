import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import type { PictureDoubt } from '@/lib/diagnosis';
import { aDiagnosis } from '@/testing/diagnoses';
import { session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { Doubt } from './doubt';

const doubt: PictureDoubt = {
  study: '2.25.7',
  at: '2026-03-09T02:00:00Z',
  facts: [
    { fact: 'PATIENT_NUMBER', likeness: 'UNSAID', inPictures: 'P1' },
    { fact: 'NAME', likeness: 'AGREES', inPictures: '田 秀英', ofPatient: '田秀英' },
    { fact: 'BIRTH_DATE', likeness: 'UNSAID', ofPatient: '1961-03-08' },
    { fact: 'SEX', likeness: 'DIFFERS', inPictures: 'M', ofPatient: 'F' },
  ],
};

const technician = session({ permissions: ['CASE_READ', 'DIAGNOSIS_REQUEST'] });

it('shows what differs and sends the pictures only with a reason', async () => {
  const told: unknown[] = [];
  server.use(
    http.post('*/api/remote-diagnoses/:id/actions/acquire', async ({ request }) => {
      told.push(await request.json());
      return HttpResponse.json(aDiagnosis());
    }),
  );
  const { user } = renderAlone(<Doubt view={aDiagnosis({ doubt })} />, { session: technician });
  const row = screen.getByRole('row', { name: /性别/ });
  expect(within(row).getByText('男')).toBeInTheDocument();
  expect(within(row).getByText('女')).toBeInTheDocument();
  expect(within(row).getByText('不一致')).toBeInTheDocument();
  expect(screen.queryByRole('row', { name: /出生日期/ })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: /确认是本人/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /确认是本人/ }));
  expect(await within(dialog).findByText('请写明理由')).toBeInTheDocument();
  expect(told).toEqual([]);

  await user.type(within(dialog).getByLabelText(/为什么仍然是本人/), '登记时选错');
  await user.click(within(dialog).getByRole('button', { name: /确认是本人/ }));
  await waitFor(() => expect(told).toEqual([{ study: '2.25.7', because: '登记时选错' }]));
});

it('tells the reader who answered for the pictures, and why', () => {
  renderAlone(<Doubt view={aDiagnosis({ doubt: { ...doubt, confirmedBy: '高远', because: '登记时选错' } })} />);
  expect(screen.getByText(/高远 已确认是本人/)).toBeInTheDocument();
  expect(screen.getByText('登记时选错')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
