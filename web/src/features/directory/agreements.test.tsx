import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { chakou, doctorMay, qingxi2, session } from '@/testing/people';
import { renderApp } from '@/testing/render-app';
import { server } from '@/testing/server';
import { daysUntil, standingOf } from './agreement-state';
import type { AgreementView } from './api/agreements';

const draft: AgreementView = {
  id: 'a1',
  number: 'QX-2026-01',
  requester: { institution: chakou.id, name: chakou.name, nameEn: 'Chakou', signed: false },
  responder: {
    institution: qingxi2.id,
    name: qingxi2.name,
    nameEn: 'Qingxi Second',
    departmentName: '呼吸内科',
    signed: true,
  },
  mutual: true,
  services: ['referral'],
  directions: ['UP', 'DOWN'],
  validFrom: '2026-01-01',
  validUntil: '2099-12-31',
  state: 'DRAFT',
  // The document of the server calls free JSON a text.
  terms: {} as never,
  signatures: [],
  waitsForYou: true,
};

describe('an agreement', () => {
  it.each([
    ['DRAFT', '2026-06-01', 'draft'],
    ['SIGNED', '2025-12-31', 'notYet'],
    ['SIGNED', '2026-01-01', 'inForce'],
    ['SIGNED', '2099-12-31', 'inForce'],
    ['SIGNED', '2100-01-01', 'expired'],
    ['TERMINATED', '2026-06-01', 'terminated'],
  ] as const)('that is %s stands on %s as %s', (state, day, standing) => {
    expect(standingOf({ ...draft, state }, day)).toBe(standing);
  });

  it('counts the days to its end', () => {
    expect(daysUntil('2026-03-09', '2026-03-01')).toBe(8);
  });
});

it('is signed for my institution after I saw what signing means', async () => {
  let agreement = draft;
  server.use(
    http.get('*/api/session', () => HttpResponse.json(session({ permissions: [...doctorMay, 'AGREEMENT_SIGN'] }))),
    http.get('*/api/agreements/:id', () => HttpResponse.json(agreement)),
    http.post('*/api/agreements/:id/signatures', () => {
      agreement = {
        ...draft,
        state: 'SIGNED',
        waitsForYou: false,
        requester: { ...draft.requester, signed: true },
        signatures: [
          { institution: chakou.id, signer: '林晓', digest: '9f86d081884c7d65', signedAt: '2026-03-09T01:00:00Z' },
        ],
      };
      return HttpResponse.json(agreement);
    }),
  );
  const { user } = renderApp('/directory/agreements/a1');
  await user.click(await screen.findByRole('button', { name: '代表汊口镇卫生院签署' }));
  const dialog = await screen.findByRole('dialog', { name: '签署协议 QX-2026-01' });
  expect(within(dialog).getByText(/双方都签署且到了生效日/)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: '签署' }));
  expect(await screen.findByText('在效')).toBeInTheDocument();
  expect(screen.getByText('林晓', { selector: 'li *' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '代表汊口镇卫生院签署' })).not.toBeInTheDocument();
});

it('says in the list whose signature is missing', async () => {
  server.use(
    http.get('*/api/agreements', () =>
      HttpResponse.json({
        items: [
          {
            ...draft,
            waitsForYou: false,
            requester: { ...draft.requester, signed: true },
            responder: { ...draft.responder, signed: false },
          },
        ],
        next: null,
      }),
    ),
  );
  renderApp('/directory/agreements');
  expect(
    await screen.findByRole('link', { name: /汊口镇卫生院 ↔ 清溪县第二人民医院 · 呼吸内科.*等清溪县第二人民医院签署/ }),
  ).toBeInTheDocument();
});
