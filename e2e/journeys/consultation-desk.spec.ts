import { expect, test } from '@playwright/test';
import { newPatient, type Person, send, signIn } from '../support/people.ts';

/** Steps of a consultation through the API, for a journey that begins at the desk. */
async function step(person: Person, id: string, action: string, body: unknown = {}) {
  const seen = await person.context.request.get(`/api/consultations/${id}`);
  const taken = await send(person, 'POST', `/api/consultations/${id}/${action}`, body, seen.headers().etag);
  expect(taken.status(), await taken.text()).toBe(200);
}

async function asked(doctor: Person): Promise<string> {
  const { places } = await (await doctor.context.request.get('/api/consultations/places')).json();
  const place = places.find((it: { institutionName: string }) => it.institutionName.includes('江州'));
  const opened = await send(doctor, 'POST', '/api/consultations', {
    patient: await newPatient(doctor),
    matter: {
      kind: 'SINGLE',
      priority: 'URGENT',
      question: '是否需要血管内治疗',
      purpose: '确定治疗方案',
      history: '右侧肢体无力两天。',
      impression: '脑梗死',
      specialty: '03.03',
      institution: place.institution,
      hopes: [],
      studies: [],
      invitation: false,
    },
  });
  expect(opened.status(), await opened.text()).toBe(201);
  const { id } = (await opened.json()).case;
  await step(doctor, id, 'consent', { decision: 'AGREED', how: 'PAPER', signer: '周启山', relation: '01' });
  await step(doctor, id, 'actions/submit');
  return id;
}

test('at the desk: another expert instead of the one who is silent, a call, and from a figure to its case', async ({
  browser,
}) => {
  const doctor = await signIn(browser, 'qingxi2.neurology');
  const centre = await signIn(browser, 'jiangzhou2.coordinator');
  const id = await asked(doctor);
  await step(centre, id, 'actions/accept', { invitation: false });
  const { experts } = await (await centre.context.request.get(`/api/consultations/${id}/experts`)).json();
  const qin = experts.find((it: { name: string }) => it.name === '秦岭');
  await step(centre, id, 'actions/invite', { institution: qin.institution, practitioner: qin.practitioner });

  const { page } = centre;
  await page.goto('/consultations/desk');
  const waiting = page.getByRole('region', { name: '未答复' });
  const line = waiting.getByRole('article').filter({ has: page.locator(`a[href^="/cases/${id}"]`) });
  await expect(line.getByText('秦岭')).toBeVisible();

  await line.getByRole('button', { name: '记电话：秦岭' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('无人接听').click();
  await drawer.getByRole('button', { name: '记下' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('region', { name: '今天的电话' }).getByText('无人接听').first()).toBeVisible();

  const instead = line.getByRole('button', { name: /^不等 秦岭，改请/ });
  const next = (await instead.innerText()).replace(/^改请\s*/, '');
  await instead.click();
  await expect(page.getByRole('status').filter({ hasText: `已改请 ${next}` })).toBeVisible();
  await expect(line.getByText(next)).toBeVisible();
  const after = await (await doctor.context.request.get(`/api/consultations/${id}`)).json();
  expect(after.seats.map((it: { state: string }) => it.state)).toEqual(['EXCUSED', 'INVITED']);
  expect((await doctor.context.request.get(`/api/consultations/${id}/calls`)).status()).toBe(403);

  await page.getByRole('link', { name: '统计' }).click();
  const load = page.getByRole('region', { name: '专家工作量' });
  await load.getByRole('row', { name: /秦岭/ }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: '受邀' })).toBeVisible();
  await page.locator(`a[href="/cases/${id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${id}`));
  await expect(page.getByText(`不等 秦岭，改请 ${next}`).first()).toBeVisible();
  await expect(page.getByRole('region', { name: '电话登记' }).getByText('无人接听')).toBeVisible();

  await page.goto('/consultations/figures?side=RESPONDER');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /导出 Excel/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^会诊统计-.*\.xlsx$/);
});
