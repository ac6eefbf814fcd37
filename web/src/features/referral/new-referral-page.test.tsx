import { fireEvent, screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { refusal } from '@/testing/handlers/session';
import { aCase, jiangzhou2, thoracic } from '@/testing/people';
import { aReferral, jiangzhouThoracic, may, regionalRules } from '@/testing/referrals';
import { renderAlone } from '@/testing/render-app';
import { server } from '@/testing/server';
import { NewReferralPage } from './new-referral-page';

const zhou = {
  id: '018f0000-0000-7000-8000-000000000041',
  maskedName: '周**',
  sex: '1',
  birthDate: '1965-03-02',
  identifiers: [],
};

/** What the server was told, in order. */
let told: { what: string; version: string | null; body: unknown }[] = [];
let version = 0;

async function tell(what: string, request: Request) {
  const body = await request.json().catch(() => undefined);
  told.push({ what, version: request.headers.get('If-Match'), body });
  version += 1;
  const { case: header } = aReferral();
  return HttpResponse.json({
    ...aReferral({ actions: [may('submit', { missing: [] })] }),
    case: { ...header, id: 'r1', version, state: what === 'submit' ? 'SUBMITTED' : 'DRAFT', side: 'REQUESTER' },
    consent: null,
  });
}

beforeEach(() => {
  told = [];
  version = 0;
  localStorage.clear();
  server.use(
    http.get('*/api/referrals/rules', () => HttpResponse.json(regionalRules)),
    http.get('*/api/referrals/criteria', () => HttpResponse.json({ criteria: regionalRules.rules.criteria })),
    http.get('*/api/referrals/suggestions', () => HttpResponse.json({ suggestions: [jiangzhouThoracic] })),
    http.get('*/api/diagnoses', () =>
      HttpResponse.json({
        diagnoses: [{ code: 'R91', name: '肺部阴影', english: 'Lung shadow', system: 'ICD-10-CN', version: '2.0' }],
      }),
    ),
    http.get('*/api/patients', () => HttpResponse.json({ items: [zhou], next: null })),
    http.get('*/api/patients/:id', () => HttpResponse.json(zhou)),
    http.get('*/api/cases', () => HttpResponse.json({ items: [], next: null })),
    http.get('*/api/cases/:id/files', () => HttpResponse.json({ files: [] })),
    http.post('*/api/referrals', ({ request }) => tell('open', request)),
    http.put('*/api/referrals/:id', ({ request }) => tell('save', request)),
    http.put('*/api/referrals/:id/consent', ({ request }) => tell('consent', request)),
    http.post('*/api/referrals/:id/actions/submit', ({ request }) => tell('submit', request)),
  );
});

const open = (at = '/referrals/new') => renderAlone(<NewReferralPage />, { path: '/referrals/new', at });

/** Enter once the select stands on this option; Ant Design reads the old key codes, which user-event does not send. */
async function chooseOption(title: RegExp) {
  const stands = (it: Element) => it.classList.contains('ant-select-item-option-active');
  await waitFor(() => expect(screen.getAllByTitle(title).some(stands)).toBe(true));
  fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', keyCode: 13 });
  fireEvent.keyUp(document.activeElement as Element, { key: 'Enter', keyCode: 13 });
}

it('is written and sent without a mouse', async () => {
  const { user, router } = open();
  expect(await screen.findByLabelText('患者', { selector: 'input' })).toHaveFocus();
  await user.keyboard('zjg');
  await screen.findByText('周**');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByLabelText(/初步印象/)).toHaveFocus());
  await user.paste('右上肺结节');
  await user.tab();
  expect(screen.getByLabelText(/主要现病史/)).toHaveFocus();
  await user.paste('咳嗽 3 周，CT 示 18 mm 毛刺结节。');
  await user.tab();
  await user.paste('r91');
  await chooseOption(/R91\s+肺部阴影/);

  // The criterion lights up; ticking it raises the urgency.
  const criterion = await screen.findByLabelText(/疑似恶性肿瘤/);
  criterion.focus();
  await user.keyboard(' ');
  expect(screen.getByLabelText('急')).toBeChecked();

  screen.getByLabelText(/江州医科大学附属第二医院/).focus();
  await user.keyboard(' ');
  await user.click(screen.getByLabelText(/签字人/));
  await user.paste('周建国');

  // What is missing is named, and sending leads to it.
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByLabelText(/转诊原因/)).toHaveFocus();
  await user.paste('手术');
  await chooseOption(/需要手术或介入治疗/);
  await screen.findByText('都齐了，可以发送');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/r1'));

  expect(told.at(-1)).toMatchObject({ what: 'submit', version: `"${told.length - 1}"` });
  expect(told.at(-2)).toMatchObject({
    what: 'consent',
    body: { decision: 'AGREED', how: 'PAPER', signer: '周建国', relation: '01' },
  });
  const written = told.filter((it) => it.what === 'save' || it.what === 'open').at(-1)?.body as object;
  expect('content' in written ? written.content : written).toMatchObject({
    impression: '右上肺结节',
    priority: 'URGENT',
    reason: 'OPERATION',
    criteria: ['SUSPECTED_MALIGNANCY'],
    target: { institution: jiangzhou2.id, department: thoracic.id },
  });
}, 60_000);

it('leads to the live referral a patient already has', async () => {
  const live = aCase({ state: 'IN_TRANSIT', number: 'ZZ260309-000007' });
  server.use(http.get('*/api/cases', () => HttpResponse.json({ items: [live], next: null })));
  const { user, router } = open(`/referrals/new?patient=${zhou.id}`);
  expect(await screen.findByText(/ZZ260309-000007/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '追踪' }));
  expect(router.state.location.pathname).toBe(`/cases/${live.id}`);
});

it('asks for less in the green channel, and sends without a signature', async () => {
  const { user, router } = open(`/referrals/new?patient=${zhou.id}`);
  await user.click(await screen.findByRole('switch', { name: /绿色通道/ }));
  expect(screen.getByRole('radio', { name: '特急' })).toBeChecked();
  await user.click(screen.getByLabelText(/初步印象/));
  await user.paste('急性胸痛');
  await user.click(screen.getByLabelText(/主要现病史/));
  await user.paste('胸痛 40 分钟');
  await user.click(await screen.findByRole('radio', { name: /江州医科大学附属第二医院/ }));
  await user.click(screen.getByRole('button', { name: /立即发送/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/r1'));
  expect(told.map((it) => it.what)).not.toContain('consent');
});

it('keeps a pasted text that is longer than the slip, and offers it as a file', async () => {
  let uploads = 0;
  server.use(
    http.post('*/api/cases/:id/files', () => {
      uploads += 1;
      return HttpResponse.json({
        id: 'f',
        name: 'a.txt',
        mediaType: 'text/plain',
        size: 1,
        storedAt: '',
        sight: 'PARTIES',
      });
    }),
  );
  const { user } = open(`/referrals/new?patient=${zhou.id}`);
  const whole = '病'.repeat(4_300);
  await user.click(await screen.findByLabelText(/主要现病史/));
  await user.paste(whole);
  expect(screen.getByLabelText(/主要现病史/)).toHaveValue(whole);
  expect(screen.getByText(/比转诊单多 300 字/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /全文作为附件/ }));
  expect(screen.getByLabelText(/主要现病史/)).toHaveValue(whole.slice(0, 4_000));
  await waitFor(() => expect(uploads).toBe(1));
});

it('registers somebody new on the spot, and asks when somebody looks the same', async () => {
  let registered: unknown;
  server.use(
    http.get('*/api/patients', () => HttpResponse.json({ items: [], next: null })),
    http.post('*/api/patients', async ({ request }) => {
      registered = await request.json();
      if (!(registered as { anotherPerson: boolean }).anotherPerson) {
        return refusal(409, 'patient/looks-known', '已有相同的患者', '请核对', { patients: [zhou.id] });
      }
      return HttpResponse.json({ patient: zhou.id, warnings: [] }, { status: 201 });
    }),
  );
  const { user } = open();
  await user.keyboard('周建国{Enter}');
  await user.click(await screen.findByRole('radio', { name: '男' }));
  await user.type(screen.getByLabelText(/出生日期/), '1965年3月2日');
  await user.click(screen.getByRole('button', { name: '登记并选用' }));
  await user.click(await screen.findByRole('button', { name: '是另一个人，照样登记' }));
  expect(await screen.findByLabelText(/初步印象/)).toBeInTheDocument();
  expect(registered).toMatchObject({ name: '周建国', sex: '1', birthDate: '1965-03-02', anotherPerson: true });
});
