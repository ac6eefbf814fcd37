import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import type { ConsultationView } from '@/lib/consultation';
import { doctorMay, session } from '@/testing/people';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { LaterConsent } from './later-consent';

const view = {
  case: { id: 'c1', version: 4, state: 'UNDER_WAY', side: 'REQUESTER' },
  consent: { agreed: false, deferred: true, at: '2026-11-22T01:00:00Z' },
} as unknown as ConsultationView;

const asking = session({ permissions: [...doctorMay, 'CONSULTATION_REQUEST'] });

it('records the consent that was put off while the patient was treated', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/consultations/c1/consent', async ({ request }) => {
      sent = [request.headers.get('if-match'), await request.json()];
      return HttpResponse.json({ ...view, consent: { agreed: true, deferred: false, at: '2026-11-22T02:00:00Z' } });
    }),
  );
  const { user } = renderAlone(<LaterConsent view={view} />, { session: asking });

  await user.click(await screen.findByRole('button', { name: '补签知情同意' }));
  await user.type(await screen.findByRole('textbox', { name: /签/ }), '田秀英');
  const buttons = screen.getAllByRole('button', { name: '补签知情同意' });
  await user.click(buttons[buttons.length - 1] as HTMLElement);

  await vi.waitFor(() => expect(sent).toBeDefined());
  expect(sent).toEqual(['"4"', expect.objectContaining({ decision: 'AGREED', how: 'PAPER', signer: '田秀英' })]);
});

it('tells the experts too, and offers them nothing', async () => {
  renderAlone(<LaterConsent view={{ ...view, case: { ...view.case, side: 'INVITED' } }} />);
  expect(await screen.findByText('知情同意待补签')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});
