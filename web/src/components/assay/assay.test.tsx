import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { anAssay, potassium, ringing } from '@/testing/assays';
import { session } from '@/testing/people';
import { may } from '@/testing/referrals';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { AssayMatter } from './matter';
import { AssayStepBar } from './step-bar';

const doctor = session({ permissions: ['CASE_READ', 'DIAGNOSIS_REQUEST', 'SPECIMEN'] });

it('rings until somebody says what was done', async () => {
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/laboratory-diagnoses/:id/actions/acknowledge', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(anAssay());
    }),
  );
  const { user } = renderAlone(<AssayStepBar view={anAssay()} onAnswered={() => undefined} />, { session: doctor });
  await user.click(screen.getByRole('button', { name: /确认危急值/ }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('6.8')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: '确认危急值' }));
  expect(await within(dialog).findByText('请写明')).toBeInTheDocument();
  expect(sent).toEqual([]);

  await user.type(within(dialog).getByLabelText(/已做的处理/), '已叫回患者');
  await user.click(within(dialog).getByRole('button', { name: '确认危急值' }));
  await waitFor(() => expect(sent).toEqual([{ actionTaken: '已叫回患者' }]));
});

it('says of a corrected value that it must be answered all the same', () => {
  const corrected = { ...ringing, correctedTo: '4.6', correctedAt: '2026-03-09T02:10:00Z' };
  renderAlone(<AssayMatter view={anAssay({ alerts: [corrected] })} />, { session: doctor });
  expect(screen.getByText(/更正为 4.6；仍须确认/)).toBeInTheDocument();
});

it('tells why a tube was refused and what to do, until another is ordered in its place', () => {
  const refused = {
    id: 's1',
    code: '100000000101',
    container: 'SST',
    items: 5,
    state: 'REJECTED' as const,
    refusal: {
      at: '2026-03-09T02:00:00Z',
      by: '段清',
      zh: '溶血',
      en: 'Haemolysed',
      whatToDoZh: '换一侧静脉重新采血。',
      whatToDoEn: 'Draw again.',
    },
  };
  const view = anAssay({ alerts: [], lines: [], tubes: [refused] });
  const { unmount } = renderAlone(<AssayMatter view={view} />, { session: doctor });
  expect(screen.getByText('换一侧静脉重新采血。')).toBeInTheDocument();
  unmount();

  const next = {
    id: 's2',
    code: '100000000298',
    container: 'SST',
    items: 5,
    state: 'ORDERED' as const,
    replaces: 's1',
  };
  renderAlone(<AssayMatter view={{ ...view, tubes: [refused, next] }} />, { session: doctor });
  expect(screen.queryByText('换一侧静脉重新采血。')).not.toBeInTheDocument();
});

it('shows what a corrected result said in the report before', () => {
  const corrected = { ...potassium, value: '4.6', flag: 'NONE' as const, before: '6.8', correction: '样本错位' };
  renderAlone(<AssayMatter view={anAssay({ alerts: [], lines: [corrected] })} />, { session: doctor });
  expect(screen.getByText('原为 6.8')).toHaveAttribute('title', '样本错位');
});

it('says who may not validate, and why', async () => {
  const view = anAssay({
    actions: [
      {
        ...may('sign'),
        allowed: false,
        missing: ['OTHER_HANDS'],
        blockedBy: { code: 'casework/needs-missing' },
      },
    ],
  });
  const { user } = renderAlone(<AssayStepBar view={view} onAnswered={() => undefined} />, { session: doctor });
  await user.click(screen.getByRole('button', { name: '更多操作' }));
  expect(await screen.findByText('结果由您录入，须由另一位审核')).toBeInTheDocument();
});
