import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { tell } from '@/lib/live';
import type { ReferralView } from '@/lib/referral';
import { refusal } from '@/testing/handlers/session';
import { jiangzhou2, session, thoracic } from '@/testing/people';
import { aReferral, may, regionalRules } from '@/testing/referrals';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { CasePage } from './case-page';

/** What the server has, and what it was told. */
let view: ReferralView;
let entries: object[] = [];
let told: { action: string; version: string | null; body: unknown }[] = [];

const entry = (position: number, type: string, payload: object = {}, name = '周文静') => ({
  position,
  type,
  actor: { name, institution: 'x', institutionName: '清溪县第二人民医院' },
  occurredAt: '2026-03-09T02:00:00Z',
  recordedAt: '2026-03-09T02:00:00Z',
  payload,
  hash: 'h',
});

beforeEach(() => {
  told = [];
  entries = [entry(1, 'referral.submit')];
  view = aReferral({
    actions: [
      may('accept', { primary: true }),
      may('ask'),
      may('decline'),
      may('withdraw', {
        allowed: false,
        blockedBy: {
          code: 'casework/other-side',
          whoCan: { side: 'REQUESTER', institutionName: '清溪县第二人民医院', permission: 'REFERRAL_REQUEST' },
        },
      }),
    ],
  });
  server.use(
    http.get('*/api/referrals/rules', () => HttpResponse.json(regionalRules)),
    http.get('*/api/referrals/:id', () => HttpResponse.json(view)),
    http.get('*/api/cases/:id', () => HttpResponse.json({ header: view.case, clocks: [], seenBy: [] })),
    http.get('*/api/cases/:id/timeline', () => HttpResponse.json({ entries, more: false })),
    http.get('*/api/cases/:id/timeline/verification', () =>
      HttpResponse.json({ intact: true, entries: entries.length, algorithm: 'SHA-256', headHash: 'h' }),
    ),
    http.get('*/api/cases/:id/files', () => HttpResponse.json({ files: [] })),
    http.get('*/api/cases/:id/presence', () => HttpResponse.json({ people: [] })),
    http.put('*/api/cases/:id/presence', () => HttpResponse.json({ people: [] })),
    http.post('*/api/cases/:id/seen', () => new HttpResponse(null, { status: 204 })),
    http.get('*/api/institutions/:id', () => HttpResponse.json({ departments: [thoracic] })),
    http.get('*/api/institutions/:id/beds', () =>
      HttpResponse.json({ free: [{ department: thoracic, free: 2 }], wards: [] }),
    ),
    http.get('*/api/practitioners', () => HttpResponse.json({ items: [], next: null })),
    http.post('*/api/referrals/:id/actions/:action', async ({ request, params }) => {
      const version = request.headers.get('If-Match');
      told.push({ action: String(params.action), version, body: await request.json().catch(() => undefined) });
      if (version !== `"${view.case.version}"`) return refusal(412, 'casework/stale', '病例刚刚被别人更新', '请重试');
      view = { ...view, case: { ...view.case, version: view.case.version + 1 } };
      return HttpResponse.json(view);
    }),
  );
});

const expert = session({
  post: { id: 'p', institution: jiangzhou2, department: thoracic, roles: ['SPECIALIST'] },
});

function open(search = '') {
  const at = `/cases/${view.case.id}${search}`;
  return renderAlone(<CasePage />, { path: '/cases/:id', at, session: expert });
}

const changed = () => act(() => tell({ event: 'case', id: view.case.id, type: 'room.message', kind: 'room' }));

it('takes the first step of the answer by being opened', async () => {
  view = { ...view, case: { ...view.case, state: 'SUBMITTED' }, actions: [may('see'), ...view.actions] };
  open();
  await waitFor(() => expect(told).toMatchObject([{ action: 'see', version: '"2"' }]));
});

it('does not call a form old because of the first look of its own reader', async () => {
  let look = () => {};
  const looked = new Promise<void>((done) => {
    look = done;
  });
  const { actions } = view;
  view = { ...view, actions: [may('see'), ...actions] };
  server.use(
    http.post('*/api/referrals/:id/actions/see', async () => {
      await looked;
      view = { ...view, case: { ...view.case, version: 3 }, actions };
      return HttpResponse.json(view);
    }),
  );
  const { user } = open('?do=decline');
  const drawer = await screen.findByRole('dialog', { name: /不接收/ });
  await user.click(await within(drawer).findByRole('radio', { name: '暂无床位' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  look();
  await waitFor(() => expect(told).toMatchObject([{ action: 'decline', version: '"3"' }]));
});

it('accepts with a free bed, by the keyboard', async () => {
  const { user } = open();
  await screen.findByRole('button', { name: /接收并安排/ });
  await user.keyboard('{Control>}{Enter}{/Control}');
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByText('胸外科（空 2）')).toBeInTheDocument();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]).toMatchObject({
    action: 'accept',
    version: '"2"',
    body: { department: thoracic.id, anyBed: true, bed: null, slot: null, admitAt: expect.any(String) },
  });
});

it('asks for the reason the region asks for, and for a sentence where it needs one', async () => {
  const { user } = open('?do=decline');
  const drawer = await screen.findByRole('dialog', { name: /不接收/ });
  await user.click(await within(drawer).findByRole('radio', { name: '其他' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await within(drawer).findByText('请再说明一句')).toBeInTheDocument();
  expect(told).toEqual([]);
  await user.type(within(drawer).getByLabelText(/具体情况/), '设备检修');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(told[0]?.body).toEqual({ reason: 'OTHER', text: '设备检修' }));
});

it('says that the case changed, keeps what was written, and sends it again on the new version', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: '要求补充' }));
  const drawer = await screen.findByRole('dialog');
  await user.type(within(drawer).getByLabelText(/请对方补充什么/), '增强 CT');
  view = { ...view, case: { ...view.case, version: 7 } };
  entries = [...entries, entry(2, 'room.message', { text: '家属已签字' })];
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await within(drawer).findByText(/病例刚刚有了新情况/)).toBeInTheDocument();
  expect(within(drawer).getByLabelText(/请对方补充什么/)).toHaveValue('增强 CT');
  await user.click(within(drawer).getByRole('button', { name: /再次提交/ }));
  await waitFor(() => expect(told.at(-1)).toMatchObject({ version: '"7"', body: { question: '增强 CT' } }));
});

it('shows who can do what one cannot', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: '更多' }));
  expect(await screen.findByText('由清溪县第二人民医院来做')).toBeInTheDocument();
});

it('moves nothing while somebody types, and tells what waits', async () => {
  const { user, queries } = open();
  await user.type(await screen.findByLabelText('说点什么'), '请问');
  entries = [...entries, entry(2, 'room.message', { text: '心电图已传' })];
  changed();
  await act(() => queries.refetchQueries({ queryKey: ['cases', view.case.id, 'timeline'] }));
  expect(screen.queryByText('心电图已传')).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /1 条更新/ }));
  expect(await screen.findByText('心电图已传')).toBeInTheDocument();
});

it('leaves Enter to the input method, and sends on the next one', async () => {
  const said: unknown[] = [];
  server.use(
    http.post('*/api/cases/:id/messages', async ({ request }) => {
      said.push(await request.json());
      return HttpResponse.json({ position: 3, at: '2026-03-09T02:00:00Z' }, { status: 201 });
    }),
  );
  const { user } = open();
  const field = await screen.findByLabelText('说点什么');
  await user.type(field, '收到');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 });
  expect(said).toEqual([]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(said).toEqual([{ text: '收到', files: [] }]));
  await waitFor(() => expect(field).toHaveValue(''));
});

it('says that the chain is whole, and tells late what happened earlier', async () => {
  entries = [
    { ...entry(1, 'referral.arrive'), occurredAt: '2026-03-09T02:00:00Z', recordedAt: '2026-03-09T02:40:00Z' },
  ];
  open();
  expect(await screen.findByText(/已核验 1 条，未被改动/)).toBeInTheDocument();
  expect(screen.getByText('10:00 发生，10:40 补录')).toBeInTheDocument();
});
